# Protezione dei dati: richieste, informativa, registro dei trattamenti, conservazione e scarto.

privacy-title = Richieste sui propri dati
privacy-lead = Chi è aiutato può chiedere una copia dei dati, correggerli, limitarne l’uso, opporsi o farli cancellare. La risposta è dovuta entro un mese.
privacy-lead-desk = Qui vedi le richieste scritte dal tuo ente. Per scriverne una nuova apri la scheda della persona.
privacy-new = Nuova richiesta
privacy-show-open = Mostra quelle aperte
privacy-show-answered = Mostra quelle con risposta
privacy-none-open = Nessuna richiesta aspetta una risposta.
privacy-none-answered = Nessuna richiesta ha ancora una risposta.
privacy-column-request = Richiesta
privacy-column-person = Persona
privacy-column-due = Risposta entro
privacy-column-answered = Risposta data
privacy-column-received = Ricevuta
privacy-due-today = Scade oggi, { $date }
privacy-nav-requests = Richieste
privacy-nav-processing = Registro dei trattamenti
privacy-nav-retention = Conservazione e scarto
privacy-find-title = Chi chiede?
privacy-find-lead = Cerca la persona per cognome e nome interi, oppure per codice fiscale o numero del documento. La ricerca resta nel registro.
privacy-find-number = Codice fiscale o numero
privacy-find-number-hint = Basta questo, se lo hai
privacy-found = Persone trovate
privacy-found-none = Nessuna persona con questi dati. Controlla come sono scritti.
privacy-fault-find = Scrivi cognome e nome, oppure un numero.
privacy-fault-future = Scrivi una data non successiva a oggi.
privacy-fault-reason = Scrivi il motivo.
privacy-fault-extend-late = Il primo mese è passato: la proroga si comunica alla persona entro quel mese (art. 12 par. 3 GDPR). Rispondi adesso.
privacy-fault-ground = Scegli perché si limita il trattamento.
privacy-fault-kind = Scegli che cosa chiede la persona.
privacy-fault-channel = Scegli come è arrivata la richiesta.
privacy-fault-identity = Scegli come hai verificato chi chiede.
privacy-fault-version = Scegli quale informativa hai dato.
privacy-fault-language = Scegli la lingua.
privacy-fault-how = Scegli come.
privacy-fault-purpose = Scegli per che cosa vale il consenso.
privacy-fault-permission = Scrivi data e numero dell’autorizzazione della Soprintendenza archivistica. Senza, i documenti di un ente pubblico non si scartano.
privacy-person-title = Dati personali e diritti
privacy-record = Scrivi una richiesta
privacy-to-record = Vai alla scheda della persona
privacy-erased = I dati di questa persona sono stati cancellati.
privacy-erased-stays = Restano solo numeri, date, stati, decisioni e registro di protocollo, senza nomi. I verbali firmati della commissione sono atti permanenti: se nominano la persona, il nome resta lì. Le copie di sicurezza vecchie contengono ancora i dati finché non vengono sostituite.
privacy-restricted-since = Trattamento limitato dal { $day }.
privacy-restricted-means = I dati si conservano e basta: nessuno può modificarli, aggiungere documenti o far avanzare le segnalazioni. Solo chi protegge i dati può togliere il limite.
privacy-held-since = Non distruggere: fermo dal { $day }.
privacy-requests = Che cosa ha chiesto
privacy-requests-none = Nessuna richiesta.
privacy-informed-title = Informativa
privacy-informed-add = Scrivi che l’informativa è stata data
privacy-informed-save = Salva l’informativa
privacy-information-version = Quale informativa
privacy-information-language = In quale lingua
privacy-information-how = Come
privacy-information-day = Quando
privacy-consents = Consensi
privacy-consents-lead = Il servizio si basa sulla legge: non serve il consenso. Si chiede solo per le cose scritte qui, e si può ritirare in ogni momento.
privacy-consent-add = Scrivi un consenso
privacy-consent-save = Salva il consenso
privacy-consent-purpose = Per che cosa
privacy-consent-how = Come è stato spiegato
privacy-consent-since = Dato il { $day }
privacy-consent-withdrawn = Dato il { $from }, ritirato il { $to }
privacy-consent-withdraw = Ritira il consenso
privacy-restriction = Limitazione del trattamento
privacy-restrict = Limita il trattamento
privacy-restrict-ground = Perché (art. 18 GDPR)
privacy-restrict-hint = Da quel momento nessuno può scrivere nulla su questa persona.
privacy-reason = Motivo
privacy-lift = Togli la limitazione
privacy-lift-reason = Perché si toglie la limitazione
privacy-lift-hint = La persona va avvisata prima (art. 18 par. 3 GDPR).
privacy-hold-title = Fermo allo scarto
privacy-hold = Ferma cancellazione e scarto
privacy-hold-reason = Perché non si può distruggere
privacy-hold-hint = Per esempio: causa in tribunale, ispezione
privacy-release = Togli il fermo
privacy-record-lead = Scrivi quello che la persona chiede, con le sue parole. Non serve un modulo e non serve un motivo.
privacy-what-asked = Che cosa chiede
privacy-words = Con le sue parole
privacy-words-hint = Facoltativo. Lo leggono solo chi protegge i dati e il tuo ente.
privacy-channel = Come è arrivata
privacy-identity = Come hai verificato chi chiede
privacy-identity-hint = Non fotocopiare il documento: basta guardarlo.
privacy-received-on = Ricevuta il
privacy-due-on = Risposta entro il
privacy-recorded-by = Scritta da
privacy-record-save = Salva la richiesta
privacy-no-words = La persona non ha aggiunto parole sue, o il testo è stato cancellato.
privacy-answer = Rispondi
privacy-history = Cronologia
privacy-told = Che cosa si dice alla persona
privacy-told-hint = In parole semplici. Se si nega qualcosa: il motivo, e che può reclamare al Garante o andare dal giudice.
privacy-step-lead-take = La richiesta passa in lavorazione. La persona non riceve ancora una risposta.
privacy-step-lead-extend = Si aggiungono due mesi. La persona va avvisata entro il primo mese, con il motivo.
privacy-step-lead-grant = La persona ottiene quello che ha chiesto.
privacy-step-lead-grant-partly = La persona ottiene una parte. Scrivi che cosa no, e perché.
privacy-step-lead-refuse = Si dice di no. Servono il motivo e la norma.
privacy-step-lead-withdraw = La persona rinuncia alla richiesta.
privacy-file-title = Copia dei dati
privacy-file-lead = Tutto quello che la rete conserva sulla persona, da consegnarle. Il documento dice che cosa non c’è e perché. Prima ti chiediamo di confermare chi sei.
privacy-file-html = Scarica da leggere e stampare
privacy-file-json = Scarica per un altro programma (JSON)
privacy-file-heading = I tuoi dati
privacy-file-made = { $network }, { $day }. Risposta alla richiesta { $request }.
privacy-file-referral = Segnalazione { $number }
privacy-file-decisions = Decisioni
privacy-file-opinions = Pareri, senza i nomi di chi li ha dati
privacy-file-files = Documenti allegati
privacy-file-recipients = Chi ha ricevuto i dati
privacy-file-name = i-tuoi-dati
privacy-file-asked-on = Interpellato il
privacy-file-shared = Dati mostrati
privacy-file-shared-nothing = Nessuno
privacy-file-purpose = Per quale scopo
privacy-file-question = Che cosa è stato chiesto
privacy-file-readers = Chi ha letto i tuoi dati
privacy-file-registered = Registrata il
privacy-file-registrar = Registrata da
privacy-file-left-out = Che cosa non c’è, e perché
privacy-file-rights = Se qualcosa è sbagliato puoi chiedere di correggerlo. Se non sei d’accordo puoi reclamare al Garante per la protezione dei dati personali o andare dal giudice.
privacy-erasure = Cancellazione
privacy-erasure-lead = Una persona propone, un’altra conferma. Con la conferma si distruggono le chiavi dei dati riservati, i dati anagrafici, le risposte, gli allegati, le lettere e i testi liberi. Non si torna indietro.
privacy-erasure-bound = Adesso non si può cancellare (art. 17 par. 3 GDPR):
privacy-erasure-proposed = Proposta da { $user }, { $when }.
privacy-erasure-waits = Deve confermare un’altra persona che protegge i dati.
privacy-erasure-propose = Proponi la cancellazione
privacy-erasure-confirm = Conferma: cancella per sempre
privacy-erasure-drop = Ritira la proposta
privacy-erased-when = Cancellazione eseguita: { $when }
privacy-until = fino al { $day }
privacy-processing-title = Registro dei trattamenti
privacy-processing-lead = Art. 30 GDPR. Si compone da solo dalle regole della rete, dal modulo di segnalazione e dall’elenco degli enti.
privacy-processing-version = Regole: { $version }
privacy-controllers = Titolari
privacy-no-recipients = Nessuno fuori dall’ente
privacy-column-purpose = Finalità
privacy-column-basis = Base giuridica
privacy-column-persons = Persone
privacy-column-data = Dati
privacy-column-recipients = Destinatari
privacy-column-retention = Conservazione
privacy-column-measures = Misure di sicurezza
privacy-forever = senza limite di tempo
privacy-retention-title = Conservazione e scarto
privacy-retention-lead = Quello che supera il suo tempo viene proposto qui. Una persona controlla e approva, un’altra conferma; poi il programma distrugge e scrive il verbale di scarto.
privacy-disposals = Proposte e verbali
privacy-disposals-none = Nulla supera il suo tempo.
privacy-propose-now = Cerca adesso
privacy-plan = Piano di conservazione
privacy-column-what = Che cosa
privacy-column-proposed = Proposta il
privacy-column-act = Verbale
privacy-column-period = Per quanto
privacy-column-action = Poi
privacy-column-law = Fonte
privacy-archive = serve l’autorizzazione all’archivio (art. 21 D.Lgs. 42/2004)
privacy-disposal-before = Concluso prima del
privacy-disposal-approved = Approvata da
privacy-disposal-permission = Autorizzazione allo scarto
privacy-disposal-permission-hint = Soprintendenza archivistica: numero e data
privacy-disposal-confirmed = Confermata da
privacy-disposal-done = Scarto eseguito
privacy-disposal-hash = Impronta dell’elenco (SHA-256)
privacy-disposal-running = Confermata: il programma sta distruggendo, un gruppo alla volta. Se si ferma, riprende da solo.
privacy-disposal-waits = L’hai approvata tu: deve confermare un’altra persona.
privacy-disposal-review = Controlla e approva
privacy-disposal-review-lead = Guarda l’elenco. Escludi quello che serve ancora, con il motivo. Le persone con un fermo o una richiesta aperta sono già fuori.
privacy-disposal-approve = Approva
privacy-disposal-drop = Lascia cadere la proposta
privacy-disposal-confirm = Conferma lo scarto
privacy-disposal-confirm-lead = Dopo la conferma il programma distrugge tutto quello che è nell’elenco. Non si torna indietro.
privacy-disposal-lines = Elenco
privacy-exclude-title = Escludi una riga
privacy-exclude-which = Quale
privacy-exclude-hint = Senza nomi di persone
privacy-exclude = Escludi
privacy-column-number = Numero
privacy-column-ended = Concluso il
privacy-column-fate = Esito
privacy-column-thing = Codice interno
privacy-act-title = Verbale di scarto
privacy-act-take = Scarica il verbale di scarto (CSV)

privacy-kind-access = Accesso: vedere i propri dati
privacy-kind-rectification = Rettifica: correggere
privacy-kind-erasure = Cancellazione
privacy-kind-restriction = Limitazione: conservare e basta
privacy-kind-portability = Portabilità: portarli altrove
privacy-kind-objection = Opposizione
privacy-kind-hint-access = «Che cosa sapete di me?» (art. 15)
privacy-kind-hint-rectification = «Questo è sbagliato» (art. 16)
privacy-kind-hint-erasure = «Cancellate tutto» (art. 17). Dove una legge obbliga a conservare non si può.
privacy-kind-hint-restriction = «Fermatevi finché non è chiaro» (art. 18)
privacy-kind-hint-portability = Solo dati dati con consenso o contratto (art. 20)
privacy-kind-hint-objection = «Non voglio che usiate i miei dati» (art. 21)
privacy-channel-desk = Allo sportello
privacy-channel-paper = Su carta
privacy-channel-mail = Per e-mail
privacy-channel-pec = Per PEC
privacy-channel-phone = Per telefono
privacy-channel-own-view = Dalle proprie pagine
privacy-identity-document = Ho visto un documento
privacy-identity-known = La conosco di persona
privacy-identity-digital = Identità digitale o firma digitale
privacy-identity-representative = Chiede chi la rappresenta, e ho visto l’atto
privacy-identity-code = Collegamento e codice dati alla persona
privacy-informed-paper = Consegnata su carta
privacy-informed-read-aloud = Letta e spiegata a voce
privacy-informed-link = Mandata con un collegamento
privacy-informed-referral = Detta con una segnalazione
privacy-restriction-accuracy = La persona dice che i dati sono sbagliati, e si verifica
privacy-restriction-unlawful = L’uso non è lecito, ma la persona non vuole la cancellazione
privacy-restriction-legal-claim = I dati servono alla persona per difendersi
privacy-restriction-objection = La persona si è opposta, e si valuta
privacy-thing-referral-not-admitted = Segnalazioni non ammesse
privacy-thing-project-file = Fascicoli del percorso
privacy-thing-judicial-data = Dati giudiziari
privacy-thing-person-without-referral = Persone mai segnalate
privacy-thing-import-file = Fogli importati
privacy-thing-feedback = Messaggi
privacy-thing-notices = Avvisi
privacy-thing-sign-ins = Accessi
privacy-thing-drafts = Bozze
privacy-thing-event-register = Registro degli eventi
privacy-thing-minutes = Verbali
privacy-thing-protocol-register = Registro di protocollo
privacy-action-destroy = si propone lo scarto
privacy-action-automatic = il programma elimina da solo
privacy-action-keep = si conserva
disposal-state-proposed = Da controllare
disposal-state-approved = Da confermare
disposal-state-confirmed = In corso
disposal-state-done = Eseguita
disposal-state-dropped = Lasciata cadere
disposal-fate-in = Da distruggere
disposal-fate-excluded = Escluso
disposal-fate-held = Fermo: non si distrugge
disposal-fate-done = Distrutto
privacy-obstacle-procedure = C’è un procedimento in corso su questa persona. Si decide quando è concluso.
privacy-obstacle-obligation = La legge obbliga a conservare il fascicolo del percorso
privacy-obstacle-hold = C’è un fermo: causa o ispezione.
privacy-obstacle-other-request = Un’altra richiesta della persona aspetta una risposta: va data prima.
privacy-obstacle-minutes = Il verbale della seduta non è ancora firmato.
privacy-left-out-third-parties = Risposte che riguardano altre persone (art. 15 par. 4 GDPR).
privacy-left-out-running-opinions = Pareri e voti finché il procedimento è in corso (art. 24 L. 241/1990).
privacy-left-out-service-notes = Note di lavoro riservate dei servizi (segreto professionale).
privacy-left-out-attached-files = Il contenuto dei documenti allegati: si consegna a parte, dopo aver controllato che non riguardi altri.
privacy-left-out-staff-names = I nomi degli operatori: sono indicati gli enti.
privacy-request-state-received = Ricevuta
privacy-request-state-in-progress = In lavorazione
privacy-request-state-extended = Prorogata
privacy-request-state-granted = Accolta
privacy-request-state-partly-granted = Accolta in parte
privacy-request-state-refused = Non accolta
privacy-request-state-withdrawn = Ritirata
privacy-request-step-take = Prendi in lavorazione
privacy-request-step-extend = Proroga di due mesi
privacy-request-step-grant = Accogli
privacy-request-step-grant-partly = Accogli in parte
privacy-request-step-refuse = Non accogliere
privacy-request-step-withdraw = La persona la ritira
people-closed-restricted = Trattamento limitato
people-closed-erased = Dati cancellati
people-data-title = Dati personali e diritti
people-data-link = Informativa, richieste e consensi
people-not-informed = Nessuno ha ancora scritto che la persona ha ricevuto l’informativa.
people-informed-on = Informativa data il { $day }
identity-mark = Limiti
nav-privacy = Protezione dati
done-erased = Dati cancellati.
why-restricted = Il trattamento dei dati di questa persona è limitato, o i dati sono stati cancellati: si conservano e basta. Chiedi a chi protegge i dati della rete.
why-must-be-kept = Una legge, un procedimento in corso o un fermo non permettono di cancellare. La pagina della richiesta dice quale. Chiedi a chi protegge i dati della rete.
event-privacy-request-recorded = Richiesta sui propri dati scritta
event-privacy-request-step-taken = Passaggio di una richiesta sui propri dati
event-privacy-request-opened = Richiesta sui propri dati aperta
event-person-file-taken = Copia dei dati di una persona scaricata
event-processing-restricted = Trattamento limitato
event-restriction-lifted = Limitazione tolta
event-destruction-held = Fermo allo scarto messo
event-hold-released = Fermo allo scarto tolto
event-information-given = Informativa data
event-consent-given = Consenso dato
event-consent-withdrawn = Consenso ritirato
event-erasure-proposed = Cancellazione proposta
event-erasure-dropped = Proposta di cancellazione ritirata
event-person-erased = Dati di una persona cancellati
event-privacy-page-opened = Pagina dei diritti di una persona aperta
event-anybody-searched = Persona cercata da chi protegge i dati
event-processing-exported = Registro dei trattamenti esportato
event-disposal-proposed = Scarto proposto
event-disposal-line-excluded = Riga esclusa dallo scarto
event-disposal-approved = Scarto approvato
event-disposal-confirmed = Scarto confermato
event-disposal-dropped = Proposta di scarto lasciata cadere
event-disposal-carried-out = Gruppo di uno scarto distrutto
event-disposal-done = Scarto eseguito
event-disposal-act-taken = Verbale di scarto scaricato
accounts-thing-disposal = Scarto
today-todo-data-requests = Richieste sui dati da rispondere
today-todo-emergencies = Accessi di emergenza da verificare
today-todo-disposals = Scarti da controllare
privacy-due-in =
    { $count ->
        [one] Tra { $count } giorno, { $date }
       *[other] Tra { $count } giorni, { $date }
    }
privacy-due-late =
    { $count ->
        [one] In ritardo di { $count } giorno, { $date }
       *[other] In ritardo di { $count } giorni, { $date }
    }
privacy-term =
    { $count ->
        [one] La risposta è dovuta entro { $count } mese ({ $law }).
       *[other] La risposta è dovuta entro { $count } mesi ({ $law }).
    }
privacy-years =
    { $count ->
        [one] { $count } anno
       *[other] { $count } anni
    }
privacy-months =
    { $count ->
        [one] { $count } mese
       *[other] { $count } mesi
    }
privacy-bodies =
    { $count ->
        [one] { $count } ente della rete
       *[other] { $count } enti della rete
    }
privacy-file-earlier =
    { $count ->
        [one] Conserviamo { $count } versione precedente dei tuoi dati anagrafici: è nel documento per i programmi.
       *[other] Conserviamo { $count } versioni precedenti dei tuoi dati anagrafici: sono nel documento per i programmi.
    }
privacy-tally-keys =
    { $count ->
        [one] { $count } chiave distrutta
       *[other] { $count } chiavi distrutte
    }
privacy-tally-answers =
    { $count ->
        [one] { $count } gruppo di risposte
       *[other] { $count } gruppi di risposte
    }
privacy-tally-attachments =
    { $count ->
        [one] { $count } allegato
       *[other] { $count } allegati
    }
privacy-tally-letters =
    { $count ->
        [one] { $count } lettera
       *[other] { $count } lettere
    }
privacy-tally-texts =
    { $count ->
        [one] { $count } testo libero
       *[other] { $count } testi liberi
    }
