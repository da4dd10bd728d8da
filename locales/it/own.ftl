## The person's own view: a link, a code, easy words


## own: The person's own pages: easy words, one idea in a sentence

own-title = Le mie pagine
own-home = Inizio
own-leave = Esci
own-skip = Vai al testo
own-menu = Che cosa vuoi fare?
own-language = La lingua
own-send = Manda
own-error = Errore:
own-error-title = C’è un errore

## own: The door

own-door-text = Hai un codice di 6 numeri. Scrivi qui il codice.
own-code = Il tuo codice
own-enter = Entra
own-door-help = Non hai il codice? Chiama chi ti ha dato la pagina.
own-door-wrong = Il codice non è giusto. Prova ancora.
own-over-title = La pagina non si apre
own-over-again = Il tempo è finito? Apri la pagina da capo.
own-over-call = Non va? Chiama chi ti ha dato la pagina.
own-out-title = Hai chiuso la pagina
own-out-text = Ora puoi chiudere la finestra.

## own: Start

own-hello = Ciao, { $name }
own-next = Il prossimo incontro
own-start-sign = Leggi e firma il progetto
own-more = Altre cose

## own: Meetings

own-appointment = Incontro
own-appointments = I miei incontri
own-appointments-none = Non hai incontri.
own-at-hour = alle { $hour }
own-where = Dove
own-with = Con chi
own-phone = Telefono
own-by-telephone = Al telefono
own-by-video = In video
own-interpreter = C’è chi parla la tua lingua.
own-said-nothing = Vieni? Dillo qui.
own-said-comes = Hai detto: vengo.
own-said-other-day = Hai chiesto un altro giorno. Ora aspetta.
own-yes = Vengo
own-no = Non posso
own-move-title = Chiedi un altro giorno
own-move-why = Perché non puoi?
own-move-words = Quando puoi? Se vuoi, scrivi qui.
own-move-go = Chiedi un altro giorno
own-reply-comes = La persona viene
own-reply-other-day = La persona chiede un altro giorno

## own: Project

own-project = Il mio progetto
own-project-none = Il tuo progetto non c’è ancora.
own-project-wants = Che cosa vuoi tu
own-project-goals = Dove vuoi arrivare
own-project-actions = Che cosa si fa
own-project-promises = Chi fa che cosa
own-project-risks = Se va male
own-project-until = entro { $day }
own-project-review = Il prossimo controllo
own-project-next = Guardiamo insieme il progetto: { $day }.
own-project-signed = Hai firmato: { $day }.
own-project-declined = Hai detto di no a questo testo.
own-project-in-person = Per firmare, chiama chi ti segue.
own-project-to-sign = Firma il progetto
own-sign-title = Firma il progetto
own-sign-text = Leggi tutto. Poi di’ sì o no. Sei tu che decidi.
own-sign-italian = Vale il testo italiano.
own-sign-question = Ti va bene?
own-sign-yes = Sì, firmo
own-sign-no = No, non firmo
own-sign-why = Se dici no: perché?
own-sign-code = Scrivi ancora il tuo codice
own-sign-go = Manda la risposta

## own: Papers, team, readers

own-papers = Le mie carte
own-papers-none = Non ci sono carte.
own-papers-text = La carta resta sul telefono. Chi ha il telefono la può leggere.
own-team = Chi lavora con me
own-team-leads = Ti segue
own-readers = Chi ha visto i miei dati
own-readers-text = I dati sono le cose scritte su di te. Qui vedi chi le ha lette.
own-readers-none = Nessuno ha letto i tuoi dati.
own-readers-other = Un altro ufficio
own-purpose-referral = Per chiedere aiuto per te.
own-purpose-evaluation = Per decidere sull’aiuto.
own-purpose-accompaniment = Per aiutarti.
own-purpose-coordination = Per vedere se l’aiuto va avanti.
own-purpose-emergency = Per un pericolo.

## own: Questions and rights

own-ask = Fai una domanda
own-ask-text = La domanda va a chi ti segue. La risposta la leggi qui.
own-ask-words = Che cosa vuoi chiedere?
own-ask-waits = Aspetta la risposta.
own-ask-answer = La risposta:
own-rights = I miei diritti
own-rights-text = I dati sono le cose scritte su di te. Sono tuoi.
own-rights-what = Che cosa vuoi?
own-rights-words = Se vuoi, scrivi qui
own-right-access = Voglio una copia dei miei dati
own-right-rectification = C’è uno sbaglio nei miei dati
own-right-objection = Non voglio che usi i miei dati
own-right-erasure = Cancella i miei dati
own-right-restriction = Ferma l’uso dei miei dati
own-right-portability = Dammi i miei dati in un file
own-right-until = La risposta arriva entro { $day }.
own-right-day = Oggi è il giorno { $day } di { $all }.
own-right-answered = La risposta c’è. Chiedi a chi ti segue.

## own: What was just done, and what is wrong

own-told-comes = Bene. Ora lo sanno che vieni.
own-told-other-day = Hai chiesto un altro giorno. Ti danno una risposta.
own-told-signed = Hai firmato. Grazie.
own-told-declined = Hai detto no. Ora parla con chi ti segue.
own-told-asked = La domanda è partita.
own-told-right-asked = La tua richiesta è arrivata.
own-told-changed = Qui è cambiata una cosa. Leggi ancora.
own-told-waits = Ora non si può. Chiama chi ti segue.
own-fault-reason = Scegli una risposta.
own-fault-long = Il testo è lungo. Scrivi di meno.
own-fault-words = Scrivi la tua domanda.
own-fault-right = Scegli che cosa vuoi.
own-fault-again = L’hai già chiesto. Aspetta la risposta.
own-fault-code = Scrivi il tuo codice.
own-fault-mend = Scrivi che cosa è sbagliato.
own-fault-no-reason = Scrivi perché dici di no.

## own: For who leads the case

cases-nav-own = Pagine della persona
own-desk-title = Pagine della persona
own-desk-lead = Con un collegamento e un codice la persona vede il suo progetto e i suoi appuntamenti, e ti scrive.
own-desk-asked = Domande della persona
own-desk-asked-none = La persona non ha scritto niente.
own-desk-answer = La tua risposta
own-desk-answer-hint = Frasi corte e parole facili. La persona la legge nelle sue pagine.
own-desk-answer-go = Manda la risposta
own-desk-answered = { $name } ha risposto, { $when }
own-desk-keys = Chi può entrare
own-desk-keys-none = Nessuno ha ancora un collegamento.
own-desk-for = Per chi
own-desk-person = La persona
own-desk-guardian = Chi la rappresenta
own-desk-given = Dato da
own-desk-made = { $name }, { $day }
own-desk-until = Vale fino al
own-desk-used = Ultimo ingresso
own-desk-never = Mai
own-desk-open = Attivo
own-desk-ended = Revocato
own-desk-locked = Bloccato
own-desk-over = Scaduto
own-desk-end = Revoca
own-desk-new = Dai un nuovo collegamento
own-desk-new-lead = Il nuovo collegamento prende il posto del vecchio. Chi ha in mano il telefono della persona, e conosce il codice, legge tutto.
own-desk-contact = Prima leggi come si raggiunge la persona: { $words }
own-desk-language = Lingua delle pagine
own-desk-language-hint = La persona la può cambiare.
own-desk-give = Crea collegamento e codice
own-desk-given-title = Collegamento e codice
own-desk-given-lead = Per: { $name }. Valgono fino al { $day }. Li vedi solo adesso.
own-desk-link = Collegamento
own-desk-code = Codice
own-desk-given-apart = Dai il codice per un’altra strada: a voce, o su un altro foglio. Non scriverlo accanto al collegamento.
own-desk-given-go = Ho dato collegamento e codice
own-desk-fault-holder = Scegli per chi è il collegamento.
own-desk-fault-words = Scrivi la risposta.
own-replied-title = Che cosa ha risposto la persona
own-by-link = Dalle sue pagine

## own: Notices, events, work

done-key-ended = Collegamento revocato.
done-own-question-answered = Risposta mandata.
notice-own-comes = Una persona ha confermato un appuntamento.
notice-own-other-day = Una persona chiede un altro giorno per un appuntamento.
notice-own-asked = Una persona ti ha fatto una domanda.
notice-own-right-asked = Una persona chiede qualcosa sui suoi dati.
notice-own-key-locked = Un collegamento di una persona è bloccato: troppi codici sbagliati.
notice-own-project-signed = Una persona ha firmato il suo progetto.
event-own-desk-opened = Pagine della persona: collegamenti e domande aperti
event-own-shown = La persona ha aperto le sue pagine
event-own-appointment-answered = La persona ha risposto a un appuntamento
event-own-project-signed = La persona ha firmato il progetto con il suo collegamento
event-own-project-declined = La persona ha detto no al progetto con il suo collegamento
event-own-paper-taken = La persona ha preso una sua carta
event-own-asked = La persona ha fatto una domanda
event-own-answered = Risposta a una domanda della persona
event-own-right-asked = La persona ha chiesto un suo diritto
event-own-language-chosen = La persona ha scelto la lingua delle pagine
today-todo-own-questions = Domande delle persone
today-todo-other-days = Persone che chiedono un altro giorno
own-demo-title = La persona seguita, senza profilo
own-demo-enter = Entra con il suo collegamento
