# Segnalazioni da un foglio di calcolo: modello, controllo, importazione.

import-column-person-family = Cognome
import-column-person-given = Nome
import-column-person-family-original = Cognome nella scrittura d’origine
import-column-person-given-original = Nome nella scrittura d’origine
import-column-person-birth = Data di nascita
import-column-person-codice-fiscale = Codice fiscale
import-column-person-identifier-kind = Altro documento: tipo
import-column-person-identifier = Altro documento: numero
import-column-person-sex = Sesso anagrafico
import-column-person-citizenship = Paese di cittadinanza
import-column-person-municipality = Comune di residenza
import-column-person-phone = Telefono della persona
import-column-person-email = E-mail della persona
import-column-person-language = Lingua della persona
import-column-person-interpreter = Serve un interprete
import-column-person-safe-contact = Contatto sicuro della persona

import-note-person-family = Se la persona ha un solo nome, scrivilo qui e lascia vuota l’altra colonna.
import-note-person-given = Uno o più nomi, come li usa la persona.
import-note-person-family-original = Solo se il nome si scrive in un altro alfabeto, per esempio arabo, cinese o cirillico.
import-note-person-given-original = Solo se il nome si scrive in un altro alfabeto. Indica anche la lingua della persona.
import-note-person-birth = Giorno, mese e anno, per esempio 2/12/1985. Se si conosce solo l’anno, scrivi l’anno.
import-note-person-codice-fiscale = Come sulla tessera, 16 caratteri; oppure il codice provvisorio di 11 cifre. Se manca, lascia vuoto.
import-note-person-identifier-kind = Scegli il tipo quando scrivi un numero nella colonna accanto.
import-note-person-identifier = Numero STP, ENI o del passaporto.
import-note-person-sex = Come nei documenti. F, M o una voce dell’elenco.
import-note-person-citizenship = Il nome dello Stato.
import-note-person-municipality = Il nome del comune. Se più comuni hanno lo stesso nome, aggiungi la provincia: Pistoia (PT).
import-note-person-phone = Con il prefisso internazionale se non è italiano.
import-note-person-email = Un solo indirizzo.
import-note-person-language = La lingua che la persona preferisce.
import-note-person-interpreter = Sì oppure no.
import-note-person-safe-contact = Come e quando contattare la persona senza metterla in pericolo. Lo legge solo chi è autorizzato.

import-write-date = Giorno, mese e anno, per esempio 2/12/2026.
import-write-yes-no = Sì oppure no.
import-write-choices = Una o più voci, separate da punto e virgola.
import-write-municipality = Il nome del comune, con la provincia se serve: Pistoia (PT).
import-write-number = Solo cifre.
import-write-sometimes = Serve solo in alcuni casi, secondo le altre risposte.
import-write-sealed = Dato riservato: si conserva cifrato e lo legge solo chi è autorizzato.

import-sheet-name = Segnalazioni
import-guide-name = Guida
import-guide-column = Colonna
import-guide-required = Obbligatoria
import-guide-write = Che cosa scrivere
import-guide-choices = Voci possibili
import-guide-how = Come si usa
import-guide-how-rows = Una riga per ogni segnalazione. Se una persona ha due segnalazioni, ripeti i suoi dati nella seconda riga.
import-guide-how-columns = L’ordine delle colonne è libero. Le colonne che non servono si possono lasciare vuote o togliere.
import-guide-how-choices = Scegli la voce dall’elenco nella cella. Va bene anche scriverla, in italiano, inglese, francese o tedesco.
import-guide-how-check = Invia il file alla pagina “Importa da un foglio”. Prima c’è il controllo, che non scrive nulla; poi decidi tu.
import-required-always = Sì
import-required-sometimes = In alcuni casi
import-required-never = No
import-choices-in-cell = Vedi l’elenco nella cella.
import-template-file = segnalazioni-modello
import-report-file = segnalazioni-da-correggere
import-remarks-column = Osservazioni di Net-Met

import-row = riga { $row }
import-choices = Voci possibili: { $choices }
import-choices-in-guide = Le voci possibili sono nella guida del modello.
import-limit-rows = Il limite è di { $number } righe.
import-limit-columns = Il limite è di { $number } colonne.
import-limit-megabytes = Il limite è di { $number } MB.
import-limit-at-row = Guarda la riga { $number }.

import-weight-fault = Da correggere
import-weight-decide = Da decidere
import-weight-complete = Da completare
import-weight-warning = Da guardare
import-weight-told = Solo per informazione

import-fault-name-missing = Manca il nome della persona. Scrivi almeno il cognome o il nome.
import-fault-unknown-choice = “{ $written }” non è una voce di questa colonna.
import-fault-not-a-date = “{ $written }” non è una data che esiste. Scrivi giorno, mese e anno, per esempio 2/12/2026.
import-fault-not-a-birth-date = “{ $written }” non è una data che esiste. Scrivi giorno, mese e anno, per esempio 2/12/1985, oppure solo l’anno.
import-fault-birth-not-plausible = “{ $written }” non può essere una nascita: deve stare tra il 1900 e oggi.
import-fault-not-a-number = “{ $written }” non è un numero. Scrivi solo cifre, per esempio 12.
import-fault-too-long = Il testo è troppo lungo. Il limite è di { $max } caratteri.
import-fault-not-yes-no = “{ $written }” non è né sì né no. Scrivi “sì” oppure “no”.
import-fault-not-a-phone = “{ $written }” non è un numero di telefono. Scrivi un solo numero, per esempio 0573 123456 o +39 333 1234567.
import-fault-not-an-email = “{ $written }” non è un indirizzo e-mail. Scrivi un solo indirizzo, per esempio nome@esempio.it.
import-fault-not-a-year = “{ $written }” non è un anno. Scrivi quattro cifre, per esempio 1985.
import-fault-not-a-municipality = “{ $written }” non è un comune, oppure più comuni hanno questo nome. Aggiungi la provincia, per esempio Pistoia (PT).
import-fault-codice-fiscale-length = “{ $written }” non è un codice fiscale: i caratteri devono essere 16 (oppure 11 cifre per il codice provvisorio).
import-fault-codice-fiscale-character = “{ $written }” non è un codice fiscale: un carattere è al posto sbagliato. Ricopialo dalla tessera.
import-fault-codice-fiscale-check = “{ $written }” non è un codice fiscale valido: l’ultimo carattere non corrisponde agli altri. Ricopialo dalla tessera.
import-fault-identifier-broken = “{ $written }” non è un numero valido per il tipo di documento indicato. Ricopialo dal documento.
import-fault-identifier-kind-missing = C’è un numero di documento, ma non si sa quale documento è. Scegli il tipo.
import-fault-identifier-missing = C’è un tipo di documento, ma manca il numero. Scrivilo, oppure togli il tipo.
import-fault-identifier-of-another-row = Lo stesso documento sta già nella riga { $row }, con un altro nome e un’altra nascita. Controlla quale delle due righe è giusta.
import-fault-identifier-of-another-person = Nel registro questo documento è di una persona con un altro nome e un’altra nascita. Controlla il numero, o decidi nella pagina del controllo.
import-fault-perhaps-same-as-row = Forse è la stessa persona della riga { $row }. Scrivi in tutte e due le righe la data di nascita o il codice fiscale, o decidi nella pagina del controllo.
import-fault-perhaps-registered = Forse questa persona è già nel registro. Aggiungi la data di nascita o il codice fiscale, o decidi nella pagina del controllo.
import-fault-person-restricted = Per questa persona adesso non si può iniziare una segnalazione. Chiedi a chi protegge i dati della rete.
import-fault-name-alone = C’è solo il nome: la persona si registra come nuova, anche se altri hanno lo stesso nome. Aggiungi la data di nascita o il codice fiscale per confrontarla con il registro.
import-fault-missing-answer = Manca una risposta obbligatoria. La riga si importa; la bozza si completa prima dell’invio.
import-fault-cf-surname = Il cognome non corrisponde al codice fiscale. La riga si importa: controlla.
import-fault-cf-given-name = Il nome non corrisponde al codice fiscale. La riga si importa: controlla.
import-fault-cf-names-swapped = Nome e cognome sembrano scambiati rispetto al codice fiscale. La riga si importa: controlla.
import-fault-cf-legal-sex = Il sesso non corrisponde al codice fiscale. La riga si importa: controlla.
import-fault-cf-birth-date = La data di nascita non corrisponde al codice fiscale. La riga si importa: controlla.
import-fault-cf-birth-place = Il luogo di nascita non corrisponde al codice fiscale. La riga si importa: controlla.
import-fault-open-referral = Il tuo ente ha già una segnalazione aperta per questa persona. La riga si importa come segnalazione nuova: controlla che serva.
import-fault-repeated-row = La riga dice le stesse cose della riga { $row }. Si importa una volta sola.
import-fault-already-imported = Questa riga è già stata importata.

import-title = Importa da un foglio
import-lead = Molte segnalazioni insieme, da un foglio di calcolo. Prima c’è il controllo, che non scrive nulla. Poi decidi tu che cosa importare.
import-step-template = 1. Il foglio
import-template-explained = Il modello ha tutte le colonne del modulo in vigore, gli elenchi delle voci e una guida.
import-template-xlsx = Scarica il modello (Excel, LibreOffice)
import-template-csv = Scarica il modello (CSV)
import-own-file = Va bene anche un foglio del tuo ufficio: l’ordine delle colonne è libero, i nomi delle colonne possono essere in italiano, inglese, francese o tedesco, le colonne in più non disturbano.
import-step-check = 2. Il controllo
import-check-explained = Ogni riga viene letta e confrontata con le persone già registrate. Vedrai tutti gli errori insieme, cella per cella.
import-file = File
import-file-hint = Excel (.xlsx), LibreOffice (.ods) o CSV. Fino a 10.000 righe e 20 MB.
import-check-button = Controlla il file
import-no-file = Scegli un file.
import-recent = File recenti
import-recent-explained = Le righe di un file si conservano cifrate per una settimana, poi si cancellano. Le segnalazioni importate restano.
import-state-done = Importato
import-state-checked = Solo controllato

import-run-title = Controllo del file
import-valid-waits = { $count ->
    [one] Una riga si può importare.
   *[other] { $count } righe si possono importare.
}
import-all-done = { $count ->
    [one] Una riga è importata. Non ce ne sono altre pronte.
   *[other] { $count } righe sono importate. Non ce ne sono altre pronte.
}
import-none-valid = Nessuna riga si può importare così. Scarica il foglio con le osservazioni, correggilo e invialo di nuovo.
import-count-rows = Righe lette
import-count-valid = Pronte da importare
import-count-incomplete = { $count ->
    [one] (una con la bozza da completare)
   *[other] ({ $count } con la bozza da completare)
}
import-count-faulty = Con errori
import-count-waiting = In attesa di una decisione
import-count-imported = Già importate
import-count-repeated = Ripetute nel file
import-count-warned = Pronte, con qualcosa da guardare
import-count-known = Pronte, con persone già registrate
import-missing-columns = Queste colonne non sono nel file. Le risposte obbligatorie mancano quindi in alcune righe: si aggiungono dopo, nelle bozze.
import-waiting-title = Chi è questa persona?
import-waiting-explained = Queste righe aspettano, perché non è certo di chi parlano. Le altre si possono importare intanto.
import-waiting-more = { $count ->
    [one] Poi ne resta un’altra.
   *[other] Poi ne restano altre { $count }.
}
import-waiting-person = Riga { $row }: { $name } { $born }
import-decide-row = È la stessa persona della riga { $row }
import-decide-person = È { $name } { $born } { $place }, già nel registro
import-decide-somebody = È una persona con questo nome già nel registro
import-decide-another = È un’altra persona
import-decide-button = Salva le decisioni
import-decide-nothing = Scegli almeno una risposta.
import-now-title = 3. L’importazione
import-send = Invia subito le segnalazioni complete
import-send-hint = Solo quelle senza risposte obbligatorie mancanti e per cui non servono allegati. Le altre restano bozze del tuo ente.
import-now-button = { $count ->
    [one] Importa una riga
   *[other] Importa { $count } righe
}
import-report-xlsx = Scarica il foglio con le osservazioni (Excel)
import-report-csv = Scarica il foglio con le osservazioni (CSV)
import-other-file = Scegli un altro file
import-links-title = Segnalazioni create
import-link-row = Segnalazione della riga { $row }
import-links-all = Tutte le segnalazioni del tuo ente
import-remarks-title = Osservazioni
import-no-remarks = Nessuna osservazione: ogni riga è a posto.
import-remarks-explained = Cella per cella, tutte insieme. Correggi nel tuo foglio e invialo di nuovo: le righe già importate non si ripetono.
import-head-place = Cella
import-head-column = Colonna
import-head-weight = Che cosa fare
import-head-says = Osservazione
import-columns-title = Colonne riconosciute
import-columns-twice = Queste colonne ripetono un dato che sta già in un’altra colonna, e non si leggono:
import-columns-spare = Queste colonne non servono e non si leggono:

done-spreadsheet-checked = File controllato. Non è stato importato nulla.

import-cli-summary = { $rows } righe lette: { $valid } pronte, { $faulty } con errori, { $waiting } da decidere, { $imported } già importate, { $repeated } ripetute.
import-cli-incomplete = { $count } righe pronte hanno una bozza da completare.
import-cli-missing = Colonne che mancano nel file: { $columns }
import-cli-spare = Colonne non lette: { $columns }
import-cli-dry-run = Prova: non è stato scritto nulla.
import-cli-nothing = Non è stato importato nulla, perché ci sono righe da correggere. Con --only-valid si importano le righe pronte.
import-cli-written = Importate { $referrals } segnalazioni ({ $sent } inviate), { $people } persone nuove.
import-cli-report = Foglio con le osservazioni: { $file }
import-cli-progress = righe
import-cli-more = … e altre { $count } osservazioni (usa --report FILE per averle tutte)
