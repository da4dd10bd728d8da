### People: search, registration, record.

## Search

people-search-title = Cerca una persona
people-search-lead = Prima di registrare una persona, controlla se c’è già. Bastano poche parole: il nome, un numero di documento o il telefono.
people-search-names-hint = Puoi scrivere qui nome e cognome insieme, in qualsiasi ordine e alfabeto.
people-search-identifier-hint = Codice fiscale, codice STP o ENI, numero di passaporto: il numero intero.
people-search-too-little = Scrivi almeno un nome, un numero di documento o il telefono.
people-search-again = Cerca con altre parole
people-found-title = Persone trovate
people-found-count =
    { $count ->
        [one] 1 persona, la più simile per prima
       *[other] { $count } persone, le più simili per prime
    }
people-found-nobody = Con queste parole non c’è nessuna persona che puoi vedere.
people-found-nobody-next = Controlla come è scritto il nome, oppure aggiungi la data di nascita o un numero di documento.
people-found-full = Le persone simili sono molte e se ne vedono solo alcune. Aggiungi la data di nascita o un altro nome.
people-what-you-can-do = Che cosa puoi fare
people-not-yours-yet = La persona è già registrata nel tuo nucleo. La scheda si apre quando il tuo ente la segnala.
people-refer = Segnala questa persona
people-register-after-search = La persona non è tra queste?
people-register-new = Registra una nuova persona

## Fields of a person

people-part-name = Nome
people-only-name = Serve almeno un nome. Tutto il resto può restare vuoto e si aggiunge quando lo sai.
people-part-original = Nome nella scrittura originale
people-part-birth = Nascita e cittadinanza
people-part-identifiers = Documenti e codici
people-part-more-identifiers = Aggiungi altri documenti
people-part-contact = Residenza e contatti
people-part-language = Lingua e contatto sicuro
people-name = Nome
people-born = Nascita
people-family = Cognome
people-family-hint = In lettere latine, come sul documento. Chi ha un solo nome lo scrive qui o sotto.
people-given = Nome o nomi
people-chosen-name = Nome scelto
people-chosen-name-hint = Il nome con cui la persona vuole essere chiamata, se è diverso.
people-family-original = Cognome nella scrittura originale
people-given-original = Nome nella scrittura originale
people-original-hint = Per esempio in arabo, cinese o cirillico, come lo scrive la persona.
people-original-lang = Lingua della scrittura originale
people-original-name = Nome nella scrittura originale
people-birth = Data di nascita
people-birth-hint = Per esempio 2/12/1980. Se non si sa il giorno, scrivi solo l’anno.
people-birth-place = Luogo di nascita
people-birth-place-hint = Comune italiano, oppure lo Stato per chi è nato all’estero.
people-which-place = Più luoghi hanno questo nome: quale?
people-citizenship = Cittadinanza
people-italy = Italia
people-legal-sex = Sesso sui documenti
people-legal-sex-hint = Come è scritto sui documenti: serve per controllare il codice fiscale.
people-chosen-gender = Genere
people-chosen-gender-hint = Con le parole della persona, solo se vuole dirlo.
people-identifiers-hint = Molte persone non hanno un codice fiscale: in quel caso scegli «Nessun documento» o un altro tipo. Il codice non si inventa e non si calcola.
people-identifier-row = Documento { $number }
people-identifier = Numero di un documento
people-identifier-kind = Tipo
people-identifier-value = Numero
people-municipality = Comune di residenza
people-municipality-hint = Scrivi il nome, per esempio Pistoia. Lascia vuoto se non si sa o se va tenuto nascosto.
people-address = Indirizzo
people-phone = Telefono
people-email = E-mail
people-lang = Lingua preferita
people-lang-hint = La lingua in cui la persona capisce meglio.
people-interpreter = Serve un interprete?
people-interpreter-needed = Serve un interprete
people-interpreter-in = Serve un interprete: { $language }
people-safe-contact = Contatto sicuro
people-safe-contact-hint = Come e quando chiamare senza mettere in pericolo la persona. Il testo è cifrato: lo legge solo chi deve.

## A new person

people-new-title = Registra una persona
people-new-lead = È obbligatorio solo il nome. Scrivi quello che la persona sa e vuole dire: il resto si aggiunge dopo.
people-register = Registra la persona
people-draft-kept = Abbiamo conservato quello che avevi scritto: { $when }.
people-draft-discard = Elimina e ricomincia
people-draft-other = C’è anche un’altra persona non ancora registrata, scritta il { $when }.
people-draft-go-on = Riprendi quella
people-likely-title = È una di queste persone?
people-likely-lead = Prima di registrare { $name }: ci sono persone molto simili.
people-likely-kept = Quello che hai scritto è conservato in questa pagina. Se la persona è nell’elenco, aprila da lì.
people-likely-list = Persone già registrate
people-likely-other = È un’altra persona: registra
people-likely-edit = Torna al modulo

## The record

people-record = Dati della persona
people-make-referral = Fai una segnalazione
people-mend = Correggi i dati
people-referrals = Segnalazioni
people-referral = Segnalazione
people-referral-number = Segnalazione { $number }/{ $year }
people-referral-unnumbered = Segnalazione senza protocollo
people-referral-sender = Ente segnalante
people-referral-since = Data
people-referrals-none = Nessuna segnalazione che puoi vedere. Per chiedere un percorso, fai una segnalazione.
people-registered-by = Registrata da { $body } ({ $user }), { $day }
people-warning-hint = Non è un errore: i nomi cambiano e si scrivono in modi diversi. Confronta con il documento.
people-alike-title = Potrebbe essere la stessa persona?
people-alike-lead = Queste persone hanno un nome e una nascita molto simili.
people-another-person = È un’altra persona
people-edit-title = Correggi i dati della persona
people-overtaken-title = Qualcuno ha salvato prima di te
people-overtaken-text = Non è stato sostituito nulla. Confronta i due testi: nel modulo qui sotto c’è il tuo. Correggilo se serve, poi salva di nuovo.
people-overtaken-theirs = Salvato da un’altra persona
people-overtaken-mine = Scritto da te

## Why the record may be seen

people-by-emergency = Vedi questa scheda per un accesso di emergenza.
people-by-emergency-end = Guarda quando finisce o chiudilo adesso
people-new-searched = Hai cercato «{ $words }». Scrivi cognome e nome nei due campi.
people-why-title = Perché posso vedere questa persona?
people-why-lead = Lavori per { $body }. La scheda si apre per questi motivi:
people-why-since = Inviata da { $sender }, { $day }
people-why-compartments = Parti dei dati che puoi leggere
people-why-until = Vale finché dura l’incarico e finché la segnalazione riguarda il tuo ente.
people-why-recorded = Ogni apertura della scheda resta scritta nel registro.
people-back-to-record = Torna alla scheda

## What is wrong, and how to mend it

people-fault-no-name = Scrivi il cognome o il nome.
people-fault-too-long = Il testo è troppo lungo: al massimo { $max } caratteri.
people-fault-no-original-language = Scegli la lingua del nome nella scrittura originale.
people-fault-not-a-date = Scrivi la data come 2/12/1980, oppure solo l’anno con quattro cifre.
people-fault-born-in-future = La data di nascita è nel futuro. Controlla l’anno.
people-fault-born-too-long-ago = La data di nascita è di oltre 120 anni fa. Controlla l’anno.
people-fault-not-a-phone = Il numero di telefono è troppo corto: servono almeno 5 cifre.
people-fault-not-an-email = Scrivi l’indirizzo e-mail intero, per esempio nome@esempio.it.
people-fault-unknown-place = Nessun luogo ha questo nome. Controlla come è scritto; per chi è nato all’estero scrivi lo Stato.
people-fault-several-places = Più luoghi hanno questo nome. Scegli quale.
people-fault-unknown-country = Scegli lo Stato dall’elenco.
people-fault-unknown-language = Scegli la lingua dall’elenco.
people-fault-no-identifier-kind = Scegli di che tipo è questo numero.
people-fault-no-identifier = Scrivi il numero, oppure togli il tipo.
people-fault-unexpected-text = Hai scelto «Nessun documento», ma c’è un numero. Scegli il tipo giusto o cancella il numero.
people-fault-length = Il numero ha { $found } caratteri invece di { $wanted }.
people-fault-character = Il carattere numero { $position } del codice fiscale non può stare lì. Controllalo sulla tessera.
people-fault-check-character = L’ultimo carattere del codice fiscale non torna con gli altri: c’è un errore di scrittura. Ricontrolla sulla tessera.
people-fault-not-a-digit = Il carattere numero { $position } deve essere una cifra.
people-fault-check-digit = L’ultima cifra non torna con le altre: c’è un errore di scrittura. Ricontrolla sul documento.
people-fault-only-zeros = Il numero è fatto di soli zeri. Se la persona non ha un codice, scegli «Nessun documento».
people-fault-prefix = Questo codice comincia con { $expected }. Controlla il tipo e il numero.
people-fault-passport-character = Il carattere numero { $position } non è una lettera né una cifra.
people-basis-to-verify = Norma da verificare
people-readers = Chi ha visto questi dati
people-emergency = Apri in emergenza
