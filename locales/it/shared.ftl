### Words every page shares: frame, forms, lists, dates, problems, refusals.

## Buttons

save = Salva
save-and-continue = Salva e continua
continue = Continua
cancel = Annulla
back = Indietro
change = Modifica
remove = Togli
add = Aggiungi
send = Invia
confirm = Conferma
close = Chiudi
open = Apri
search = Cerca
go-home = Vai alla pagina iniziale

## Frame of the page

skip-to-content = Vai al contenuto
demo-label = Avviso di dimostrazione
demo-banner = Questa è una dimostrazione: persone e dati sono inventati. Non inserire dati veri.
main-menu = Menu principale
footer-menu = Informazioni sul sito
language = Lingua
acting-for = Lavoro per
switch-body = Cambia ente
my-account = Il mio profilo
sign-in = Accedi
sign-out = Esci
accessibility = Accessibilità
report-a-barrier = Segnala un problema di accesso
keyboard-shortcuts = Scorciatoie da tastiera
items-waiting =
    { $count ->
        [one] cosa da fare
       *[other] cose da fare
    }
yes = Sì
no = No
none = Nessuno
all = Tutti
not-given = Non indicato

## Session

session-ends-minutes =
    { $count ->
        [one] Tra 1 minuto la sessione finisce.
       *[other] Tra { $count } minuti la sessione finisce.
    } Quello che hai scritto nei moduli resta salvato come bozza.
session-ended = La sessione è finita. Accedi di nuovo in un’altra scheda, poi torna qui e salva: il testo è ancora in questa pagina.
session-stay = Continua a lavorare
session-sign-in-again = Accedi di nuovo

## Forms

error-prefix = Errore:
errors-title = C’è un problema
optional = facoltativo
needed = necessario
about-title = Chi siamo
about-what = { $network } aiuta chi fa più fatica a trovare un lavoro. Ne fanno parte enti pubblici, associazioni e imprese.
about-who = Risponde della rete, per domande e per i tuoi dati:
choose = Scegli
date-example = Per esempio 2/12/2026
draft-saving = Salvataggio della bozza…
draft-saved-at = Bozza salvata alle { $time }
draft-failing = La bozza non è ancora salvata: manca il collegamento. Nuovo tentativo tra 10 secondi.
upload-progress = Caricamento: { $percent } per cento

## Lists

filter = Filtra
filters = Filtri
chosen-filters = Filtri scelti
remove-filter = Togli il filtro: { $label }
clear-filters = Togli tutti i filtri
nothing-found = Nessun risultato. Prova con meno parole o togli un filtro.
pages-of-list = Pagine dell’elenco
pager-shown = Da { $from } a { $to } di { $total }
previous-page = Pagina precedente
next-page = Pagina successiva

## The case

identity-label = Persona e caso
sections-of-case = Parti del caso
born = Data di nascita
number = Numero
state = Stato
interpreter = Interprete
safe-contact = Contatto sicuro:
why-can-i-see-this = Perché posso vedere questo caso?
who-may-read = Può leggere: { $readers }

## Dates and sizes

date-long = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-and-time = { $date }, ore { $time }
time-of-day = { $hour }:{ $minute }
ago-now = adesso
ago-minutes =
    { $count ->
        [one] 1 minuto fa
       *[other] { $count } minuti fa
    }
ago-hours =
    { $count ->
        [one] 1 ora fa
       *[other] { $count } ore fa
    }
ago-yesterday = ieri
ago-days =
    { $count ->
        [one] 1 giorno fa
       *[other] { $count } giorni fa
    }
file-size-kb = { $size } kB
file-size-mb = { $size } MB
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
weekday-1 = lunedì
weekday-2 = martedì
weekday-3 = mercoledì
weekday-4 = giovedì
weekday-5 = venerdì
weekday-6 = sabato
weekday-7 = domenica

## When something does not work

problem-refused-title = Questa operazione non ti è permessa
problem-refused-text = La pagina esiste, ma con il tuo incarico attuale non puoi usarla.
problem-refused-mend = Stai lavorando per l’ente scritto in alto: è quello giusto?
problem-directory = Telefoni e indirizzi degli enti
problem-hidden-title = Pagina non trovata
problem-hidden-text = La pagina non esiste, è stata spostata o non è visibile per l’ente per cui lavori.
problem-hidden-mend = Controlla l’indirizzo, oppure cerca la persona o il numero dalla pagina iniziale.
problem-stale-title = Qualcuno ha già modificato questi dati
problem-stale-text = Mentre scrivevi, un’altra persona ha salvato. Il tuo testo non ha sostituito il suo.
problem-stale-mend = Copia da qui sotto quello che ti serve, apri di nuovo la pagina, confronta e salva.
problem-too-large-title = Il file è troppo grande
problem-too-large-text = Quello che hai inviato supera la dimensione permessa. Non è stato salvato.
problem-too-large-mend = Dividi il file in parti oppure salva le immagini con una qualità più bassa, poi riprova.
problem-unreadable-title = I dati inviati non si leggono
problem-unreadable-text = Non è stato salvato nulla: la richiesta è arrivata incompleta o in una forma non prevista.
problem-unreadable-mend = Torna alla pagina di prima, controlla i dati e invia di nuovo.
problem-too-many-title = Troppi tentativi in poco tempo
problem-too-many-text = Per proteggere gli accessi, le richieste da qui sono ferme. Si può riprovare tra { $seconds ->
        [one] 1 secondo
       *[other] { $seconds } secondi
    }.
problem-too-many-mend = Aspetta e riprova. Il lavoro già salvato non si perde.
problem-fault-title = Qualcosa non ha funzionato
problem-fault-text = L’errore è nostro, non tuo. Quello che era già salvato non è cambiato.
problem-fault-mend = Riprova tra qualche minuto. Se succede ancora, comunica il numero dell’errore a chi amministra la rete.
problem-away-title = Il servizio è fermo per poco
problem-away-text = È in corso un aggiornamento o c’è troppo traffico.
problem-away-mend = Lascia aperta la pagina e riprova tra un minuto: quello che hai scritto resta qui.
fault-number = Numero dell’errore:
error-code = Codice della risposta: { $code }
problem-other-body-title = Stai lavorando per un altro ente
problem-other-body-text = La pagina era aperta per un ente, ma in un’altra scheda hai cambiato ente. Non è stato salvato nulla.
problem-other-body-mend = Torna all’ente giusto con «Cambia ente», poi torna alla pagina e invia di nuovo.
problem-forged-title = Il modulo non è più valido
problem-forged-text = Il modulo è stato aperto in un’altra sessione oppure arriva da un altro sito. Non è stato salvato nulla.
problem-forged-mend = Torna alla pagina di prima, ricaricala e invia di nuovo.
problem-typed-title = Quello che avevi scritto
problem-typed-text = Puoi copiarlo da qui: non è andato perso.
parked-title = Il modulo è ancora qui
parked-text = Mentre scrivevi serviva un nuovo accesso o una conferma. Quello che avevi scritto non è andato perso: ora puoi inviarlo.
parked-send = Invia ora

## What was just done

done-saved = Salvato.
done-sent = Segnalazione inviata.
done-registered = Segnalazione protocollata.
done-found-complete = Completezza confermata. La segnalazione aspetta una seduta.
done-step-taken = Passaggio registrato.
done-withdrawn = Segnalazione ritirata.
done-attachment-added = Allegato aggiunto.
done-attachment-removed = Allegato tolto.
done-person-registered = Persona registrata.
done-person-mended = Dati della persona corretti.
done-not-same-person = Segnato: sono due persone diverse.
done-session-planned = Seduta programmata.
done-session-moved = Stato della seduta cambiato.
done-agenda-changed = Ordine del giorno cambiato.
done-put-on-agenda = Messa all’ordine del giorno: qui sotto la seduta e il punto.
done-opinion-given = Parere salvato. Gli altri componenti lo vedono quando la seduta si apre.
done-conflict-declared = Conflitto di interesse dichiarato. Questo caso non è più visibile per te.
done-decided = Decisione registrata. L’ente segnalante la vede subito.
done-decision-noted = Decisione registrata. L’ente segnalante la vede alla chiusura della seduta, subito se il caso è urgente.
done-minutes-saved = Verbale salvato.
done-signed = Verbale firmato.
done-scored = Punteggio calcolato e salvato.
done-mandate-done = Incarico segnato come fatto.
done-invited = Invito creato.
done-invitation-revoked = Invito annullato.
done-duties-changed = Incarichi cambiati.
done-membership-ended = La persona non fa più parte dell’ente.
done-sessions-ended = Accessi chiusi.
done-password-changed = Password cambiata.
done-factor-set = Secondo codice di accesso attivato.
done-factor-removed = Secondo codice di accesso tolto.
done-body-saved = Ente salvato.
done-unit-saved = Unità salvata.
done-composition-changed = Composizione della commissione cambiata.
done-commission-founded = Commissione istituita. Ora nomina chi la presiede e i componenti.
done-imported = Righe importate.
done-notices-read = Avvisi segnati come letti.
done-signed-out = Sei uscito.
done-body-switched = Ente cambiato.
done-feedback-sent = Grazie: il messaggio è stato inviato.
done-account-disabled = Account disattivato: la persona non può più accedere.
done-account-enabled = Account riattivato.
done-invitation-accepted = Invito accettato. Ora puoi accedere.
done-reset-given = Collegamento inviato.
done-draft-discarded = Il testo conservato è stato eliminato.

## Refusals: which right is missing and whom to ask

why-missing-duty = Ti manca l’incarico per questa operazione. Chiedilo a chi amministra il tuo ente.
why-not-your-body = Questa operazione spetta a un altro ente. Se lavori anche per quell’ente, cambia ente e riprova. Altrimenti chiedi a chi ha ora la segnalazione: è scritto nella sua prima pagina.
why-not-your-nucleus = Questa operazione spetta a un altro nucleo locale. Chiedi all’ufficio di coordinamento.
why-not-this-state = Adesso non si può, perché la pratica è in un altro stato. Chiedi a chi la ha ora: è scritto nella sua prima pagina, con quello che manca.
why-not-your-compartment = Il tuo incarico non dà la lettura di questa parte dei dati. Se ti serve per lavorare, chiedi a chi amministra il tuo ente se puoi avere un altro incarico.
why-not-your-text = Solo chi ha scritto questo testo lo può cambiare: chiedi a quella persona, o aggiungi una nota tua.
why-not-a-member = Questa operazione spetta ai componenti della commissione. Chiedi alla segreteria della commissione.
why-not-the-president = Questa operazione spetta a chi presiede la commissione. Chiedi alla segreteria della commissione.
why-not-the-secretary = Questa operazione spetta alla segreteria della commissione: chiedi a loro.
why-session-not-open = La seduta non è aperta. Si può fare solo durante la seduta: chiedi alla segreteria della commissione quando si apre.
why-already-decided = La decisione è già presa. Per correggerla serve una nuova seduta: chiedi alla segreteria della commissione.
why-notice-first = Prima di non ammettere serve il preavviso di rigetto, perché la persona possa rispondere. Lo prepara la segreteria della commissione.
why-not-complete = La segreteria non ha ancora confermato che la segnalazione è completa. Si fa nella pagina «Controllo di completezza».
why-second-factor = Per questa operazione serve il secondo codice di accesso. Attivalo nel tuo profilo.
why-last-administrator = L’ente deve avere almeno una persona che lo amministra. Dai prima l’incarico a un’altra persona.
why-sealed = Il documento è firmato e non cambia più. Una correzione si fa in una seduta successiva: chiedi alla segreteria della commissione.

## Grounds: why something may be seen

ground-sender = Il tuo ente ha inviato questa segnalazione.
ground-secretary = Lavori alla segreteria della commissione che ha ricevuto la segnalazione.
ground-member = Fai parte della commissione che valuta la segnalazione e non hai conflitti di interesse.
ground-president = Presiedi la commissione che valuta la segnalazione e non hai conflitti di interesse.
ground-office = Lavori all’ufficio di coordinamento del nucleo locale.
ground-receiver = La segnalazione è stata inviata al tuo ente.
ground-in-charge = Il tuo ente ha in carico la persona.
ground-registrar = Il tuo ente ha registrato la persona.
ground-body-administrator = Amministri il tuo ente.
ground-network-administrator = Amministri la rete.
ground-privacy-officer = Ti occupi della protezione dei dati.
ground-oneself = È il tuo profilo o un testo tuo.
ground-by-duty = Il tuo incarico lo permette.

## Faults of fields

field-fault-required = Manca questo dato.
field-fault-unknown-choice = Scegli una delle voci dell’elenco.
field-fault-not-a-date = Scrivi una data che esiste, per esempio 2/12/2026.
field-fault-not-a-number = Scrivi un numero, per esempio 12.
field-fault-too-long = Il testo è troppo lungo. Riducilo e salva di nuovo.
field-fault-not-yes-no = Scegli sì oppure no.
field-fault-not-a-phone = Scrivi un numero di telefono, per esempio 0573 123456 o +39 333 1234567.
field-fault-not-an-email = Scrivi un indirizzo e-mail, per esempio nome@esempio.it.
field-fault-not-a-year = Scrivi un anno con quattro cifre, per esempio 1985.
field-fault-not-a-municipality = Scegli un comune dell’elenco.

problem-unprinted-title = Il documento non è stato composto
problem-unprinted-mend = I dati sono al sicuro. Avvisa chi cura i modelli dei documenti, poi riprova da questa segnalazione o seduta.
why-no-legal-basis = Nessuna norma lo permette oggi al tuo tipo di ente. Chiedi a chi protegge i dati della rete, o all’ufficio di coordinamento.
why-no-agreement = Al tuo ente manca un accordo sui dati valido oggi. Chiedi a chi protegge i dati della rete, o all’ufficio di coordinamento.
why-four-eyes = Su quello che hai fatto decide un’altra persona: servono quattro occhi. Chiedi a un’altra persona con il tuo stesso incarico.
why-not-justified = Un tuo accesso di emergenza a questa persona non è stato trovato giustificato: per averne un altro chiedi a chi protegge i dati.
done-agreement-recorded = Accordo registrato. Vale dalla data indicata.
done-agreement-ended = Accordo terminato. I diritti che ne dipendevano sono già finiti.
done-emergency-opened = Accesso di emergenza aperto. Chi si occupa della protezione dei dati è stato avvisato.
done-emergency-ended = Accesso di emergenza chiuso.
done-emergency-reviewed = Verifica salvata.
