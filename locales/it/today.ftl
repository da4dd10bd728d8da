### The first page, notices, shortcuts, accessibility, feedback.

## First page

today-title = Oggi
today-heading = Oggi, { $day }
today-new-referral = Nuova segnalazione
today-find-person = Cerca una persona: nome, cognome o tutti e due
today-due-title = In scadenza
today-due-none = Per te niente è in ritardo e niente scade nei prossimi 7 giorni.
today-due-more = Vedi tutte le scadenze nell’elenco
today-due-late =
    { $count ->
        [one] in ritardo di 1 giorno
       *[other] in ritardo di { $count } giorni
    }
today-due-today = scade oggi
today-due-tomorrow = domani
today-due-in =
    { $count ->
        [one] tra 1 giorno
       *[other] tra { $count } giorni
    }
today-waiting-title = Tocca a te
today-waiting-none = Per ora non c’è niente da fare.
today-refer-hint = Per segnalare una persona, cercala qui sopra.
today-clear = Niente in queste liste:
today-see-all = Vedi tutto
today-at-least = { $count } o più
today-urgent = Urgente
today-since = dal { $date }
today-mandate = Incarico dato dalla commissione
today-news-title = Novità da { $day }
today-news-none = Nessun altro ha cambiato qualcosa nelle segnalazioni che puoi vedere.
today-all-notices = Tutti gli avvisi
today-back = Torna a Oggi

## What can wait

today-todo-integration = Integrazioni da inviare
today-todo-late = Inviate da voi: il termine è passato
today-late-call = la ha { $desk }, telefono { $phone }
today-late-desk = la ha { $desk }
today-todo-pre-rejection = Preavvisi di rigetto da commentare
today-todo-register = Da protocollare
today-todo-answered = Integrazioni arrivate
today-todo-unanswered = Senza risposta oltre il termine
today-todo-check = Da prendere in istruttoria
today-todo-review = Da controllare: sono complete?
today-todo-ready = Complete: pronte per la seduta
today-todo-urgent = Urgenti e complete: puoi decidere prima della seduta
today-todo-received = Inviate al tuo ente: da rispondere
today-todo-take-in-charge = Da prendere in carico
today-todo-sessions = Sedute e verbali
today-todo-opinions = Pareri da dare
today-todo-waiting = In lista d’attesa
today-todo-letters = Lettere da emettere
today-todo-invitations = Inviti non ancora accettati
today-todo-drafts = Le tue bozze

## Sessions and invitations

today-session-name = Seduta { $number }, { $commission }
today-session-on = Seduta: { $when }
today-session-convene = Convoca la seduta
today-session-write-minutes = Scrivi il verbale
today-session-finish-minutes = Completa il verbale in bozza
today-session-approve-minutes = Approva il verbale
today-session-sign-president = Firma il verbale come presidente
today-session-sign-secretary = Firma il verbale come segreteria
today-invitation-until = { $body } · vale fino al { $date }
today-invitation-ended = { $body } · scaduto il { $date }: crea un nuovo invito

## Notices

today-notices-title = Avvisi
today-notices-read-all = Segna tutti come letti
today-notices-none = Non ci sono avvisi.
today-notice-new = Nuovo

## Shortcuts

today-keys-lead = Questi tasti fanno più in fretta. Non funzionano mentre scrivi in un campo.
today-keys-key = Tasto
today-keys-does = Che cosa fa
today-key-search = Va al campo di ricerca della pagina
today-key-today = Apre Oggi (prima g, poi o)
today-key-new = Comincia una cosa nuova, dove la pagina lo offre
today-key-save = Salva il modulo
today-key-list = Apre questo elenco
today-keys-on = Per te le scorciatoie sono attive.
today-keys-off = Per te le scorciatoie sono spente.
today-keys-change = Cambia nel tuo profilo

## Accessibility

today-access-lead = Net-Met deve poter essere usato da tutti. Segue le regole WCAG 2.2, livello AA, e la norma europea EN 301 549.
today-access-can-title = Che cosa puoi fare
today-access-keyboard = Usare ogni pagina solo con la tastiera.
today-access-reader = Usare un lettore di schermo: titoli, campi ed errori hanno sempre un nome.
today-access-zoom = Ingrandire fino al 400 per cento o usare un telefono piccolo, senza scorrere di lato.
today-access-script = Lavorare anche senza JavaScript.
today-access-time = Prenderti il tempo che serve: prima della fine della sessione c’è un avviso, e il testo non si perde.
today-access-languages = Leggere le pagine in italiano, inglese, francese e tedesco.
today-access-limits-title = Che cosa non va ancora bene
today-access-limit-files = Gli allegati restano come chi li ha caricati li ha preparati: una scansione può essere illeggibile per un lettore di schermo.
today-access-limit-words = Le pagine usano un linguaggio chiaro per chi lavora nei servizi. Non sono ancora in lingua facile da leggere.
today-access-limit-tests = Persone con disabilità non hanno ancora provato tutte le pagine.
today-access-how-title = Come lo controlliamo
today-access-how = Ogni versione è provata da un programma con lo strumento axe, a 320 e a 1280 pixel, con la sola tastiera e senza JavaScript. È un’autovalutazione.
today-access-tell-title = Trovi un ostacolo?
today-access-tell = Raccontalo: chi amministra la rete riceve il messaggio.

## Feedback

today-feedback-title = Segnala un problema o un’idea
today-feedback-lead = Il messaggio arriva a chi amministra la rete.
today-feedback-no-names = Non scrivere nomi o dati delle persone seguite.
today-feedback-kind = Di che cosa si tratta?
feedback-kind-barrier = Un ostacolo: non riesco a leggere o a usare una pagina
feedback-kind-fault = Un errore: qualcosa non funziona
feedback-kind-idea = Un’idea per migliorare
today-feedback-page = Pagina
today-feedback-page-hint = Copia l’indirizzo o scrivi il titolo della pagina.
today-feedback-text = Che cosa è successo?
today-feedback-text-hint = Scrivi che cosa volevi fare e che cosa è successo. Se usi un ausilio, scrivi quale.
today-feedback-fault-empty = Scrivi che cosa è successo.
today-feedback-received = Messaggi ricevuti
today-feedback-none = Nessun messaggio ricevuto.
today-feedback-kind-short = Argomento
today-feedback-who = Da chi
today-feedback-when = Quando
today-feedback-outside = Per scrivere da qui bisogna accedere. Senza accesso puoi chiamare o scrivere a un ufficio di coordinamento:
today-feedback-no-office = Chiedi il contatto all’ente che ti ha dato questo indirizzo.
