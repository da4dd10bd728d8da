### Richieste a enti senza account.
## requests: asking

requests-title = Richieste a enti senza account
requests-lead = Chiedi a una parrocchia, a un’impresa, a un ufficio di un altro territorio. Rispondono con un collegamento, per e-mail, per telefono o su carta.
requests-none = Nessuna richiesta per questa segnalazione.
requests-list-none = Nessuna richiesta.
requests-new = Nuova richiesta
requests-new-lead = L’ente riceve solo quello che scrivi e spunti qui. Meno dati mandi, meglio è.
requests-to = A quale ente
requests-to-hint = Se manca, chi amministra la rete può aggiungerlo.
requests-to-hint-words = Scrivi una parte del nome e scegli dalla lista. Ci sono anche gli enti senza account. Se manca, chi amministra la rete può aggiungerlo.
requests-kind = Che cosa chiedi
requests-days =
    { $count ->
        [one] { $count } giorno per rispondere
       *[other] { $count } giorni per rispondere
    }
requests-purpose = A che scopo
requests-purpose-hint = Una frase: per esempio «Trovare un laboratorio vicino a casa». L’ente la legge.
requests-question = La domanda
requests-question-hint = Scrivi solo quello che serve per rispondere.
requests-shares = Quali dati vede l’ente
requests-shares-hint = Niente è già spuntato. L’ente vede una copia di oggi, solo dopo il codice.
requests-share-identity = Nome, nascita e lingua. Mai indirizzo e telefono.
requests-share-sealed = Dati protetti: spunta solo se l’ente non può rispondere senza.
requests-code-by = Come mandi il codice
requests-code-by-hint = Il collegamento va per e-mail. Il codice va per un’altra via: senza codice il collegamento non mostra niente.
request-code-by-mail = Con un’altra e-mail
request-code-by-telephone = Lo dico io al telefono
request-code-by-paper = Lo consegno su carta
requests-code-by-mail-hint = A un secondo indirizzo dell’ente, diverso da quello del collegamento. È la via meno sicura.
requests-code-by-telephone-hint = Il codice appare una volta sola, subito dopo l’invio.
requests-code-by-paper-hint = Il codice appare una volta sola: stampalo o scrivilo.
requests-send = Invia la richiesta
requests-go-on = Controlla prima di inviare
requests-kept = Qui c’è una richiesta che avevi cominciato e non hai inviato.
requests-discard = Butta via e ricomincia
requests-check-title = Controlla la richiesta
requests-check-lead = Non è ancora partito niente. Leggi e correggi quello che serve.
requests-check-link = Come arriva il collegamento
requests-check-link-by-mail = Per e-mail a { $address }
requests-check-link-by-hand = Glielo dai tu: di questo ente non conosciamo l’e-mail.
requests-check-term =
    { $count ->
        [one] { $date }: { $count } giorno da oggi
       *[other] { $date }: { $count } giorni da oggi
    }
requests-check-nothing = Niente: l’ente legge solo lo scopo e la domanda.
requests-check-reads = Che cosa legge { $body } della persona
requests-check-send-title = Inviare adesso?
requests-check-send-text = { $body } legge queste cose dopo il codice. La richiesta prende un numero di protocollo. Quello che l’ente ha letto non torna indietro.
requests-check-later = Invia più tardi
requests-check-changed = La richiesta è cambiata in un’altra finestra. Rileggila prima di inviarla.
requests-fault-to = Scegli l’ente a cui chiedere.
requests-fault-to-unknown = Nessun ente, o più di uno, ha queste parole nel nome. Sceglilo dalla lista.
requests-fault-kind = Scegli che cosa chiedi.
requests-fault-purpose = Scrivi a che scopo chiedi.
requests-fault-question = Scrivi la domanda.
requests-fault-code-by = Scegli come mandi il codice.
requests-fault-no-second-mail = Di questo ente non conosciamo un secondo indirizzo e-mail: collegamento e codice non vanno nella stessa casella. Scegli il telefono o la carta.

## requests: handing over

requests-by-hand-title = Richiesta inviata: manca un passo
requests-by-hand-lead = Consegna questo a { $body }. Qui appare una volta sola.
requests-by-hand-code = Di’ il codice di accesso solo a chi risponde per l’ente.
requests-by-hand-link = L’ente non ha un’e-mail: dagli anche il collegamento.
requests-by-hand-demo = Nella dimostrazione le e-mail non partono: questo è il collegamento che l’ente riceve.
requests-by-hand-go = Vai alla richiesta
requests-link = Collegamento
requests-access-code = Codice di accesso

## requests: lists and one request

requests-column-code = Codice
requests-column-to = Ente
requests-column-from = Chi chiede
requests-column-kind = Richiesta
requests-column-sent = Inviata il
requests-column-due = Risposta entro
requests-column-number = Segnalazione
requests-clock-left =
    { $count ->
        [one] resta { $count } giorno
       *[other] restano { $count } giorni
    }
requests-clock-late =
    { $count ->
        [one] in ritardo di { $count } giorno
       *[other] in ritardo di { $count } giorni
    }
requests-clock-today = ultimo giorno
requests-clock-ours = il termine è fermo: l’ente aspetta una risposta da chi chiede
requests-one-title = Richiesta { $code }
requests-shared = Dati mandati
requests-shared-nothing = Nessuno
requests-protocol = Protocollo
requests-protocol-out = In uscita { $number } del { $day }
requests-protocol-in = In arrivo { $number } del { $day }
requests-asked = Che cosa abbiamo chiesto
requests-words-closed = Vedi dove si trova la richiesta, non il testo. Lo legge chi conduce il procedimento.
requests-words = Testo
requests-step-hint = L’ente riceve un’e-mail senza questo testo e lo legge con il suo collegamento.
requests-answer-back = Rispondi alla loro domanda
requests-withdraw = Ritira la richiesta
requests-log = Che cosa è successo
requests-scans = Fogli tornati
requests-sheet = Foglio di risposta su carta (PDF)
requests-link-title = Collegamento e codice
requests-link-hint = Un nuovo collegamento annulla quello di prima. Annullarlo lascia aperte le altre vie.
requests-link-ask-the-sender = Collegamento e codice mostrano tutto quello che è stato condiviso, anche ciò che tu non puoi leggere. Se servono di nuovo, chiedi di rinnovarli a chi ha mandato la richiesta: { $body }.
requests-renew = Manda un nuovo collegamento
requests-revoke = Annulla il collegamento

## requests: recording

requests-record = Registra la risposta
requests-record-channel = Come è arrivata
requests-record-who = Chi ha risposto
requests-record-who-hint = Nome e ruolo nell’ente.
requests-record-step = Che cosa hanno detto
requests-record-words-hint = Le loro parole, in breve.
requests-record-save = Registra
requests-reason = Motivo del no
requests-reason-hint = Solo se la risposta è no. Con «altro motivo» scrivi quale.
requests-scan = Foglio firmato
requests-scan-hint = Scansione o foto, se la risposta è su carta. PDF, JPEG o PNG, al massimo 10 MB.
requests-says-accept = Accettiamo
requests-says-decline = Non accettiamo, o non possiamo rispondere
requests-says-ask-back = Prima di rispondere chiediamo qualcosa
requests-says-answer = Rispondiamo
requests-says-report-outcome = Comunichiamo com’è andata
requests-fault-step = Scegli una risposta.
requests-fault-reason = Scegli il motivo del no.
requests-fault-words = Scrivi il testo: così com’è non si capisce.
requests-fault-channel = Scegli come è arrivata la risposta.
requests-fault-who = Scrivi chi ha risposto.
requests-fault-scan = Allega la scansione del foglio.

## requests: the office

requests-groups = Quali richieste
request-group-open = Aperte
request-group-expired = Scadute
request-group-answered = Con risposta
request-group-every = Tutte
requests-find = Codice della richiesta
requests-find-hint = Lo dice chi telefona, o è sul foglio: per esempio 7K3M-92QF.
requests-find-go = Trova
requests-fault-code = Nessuna richiesta ha questo codice. Controlla di averlo copiato bene.
requests-back = Torna alle richieste
requests-answered-title = Risposte nel termine
requests-answered-lead = Negli ultimi dodici mesi, per ogni ente.
requests-answered-counts-title = Richieste
requests-answered-counts = { $sent } inviate: { $timely } nel termine, { $late } in ritardo, { $overdue } scadute senza risposta, { $running } in corso
requests-answered-share = Quota
requests-answered-of = { $count } su { $total }
requests-answered-total = Tutti gli enti
requests-answered-note = La quota conta le richieste con risposta o già scadute. Sotto le cinque non diamo una percentuale. Le richieste ritirate non contano.
requests-replies-title = E-mail da guardare
requests-replies-lead = Queste e-mail non hanno cambiato niente. Il testo e gli allegati restano nella casella: qui non li conserviamo.
requests-replies-none = Nessuna e-mail da guardare.
requests-replies-mend = Chiama l’ente. Se ti risponde, registra la risposta con il codice della richiesta.
requests-replies-handled = Fatto

## requests: the page of the body

requests-door-title = Apri la richiesta
requests-door-lead = Scrivi il codice che hai ricevuto per un’altra via: un’altra e-mail, il telefono o la carta.
requests-door-hint = Sei cifre. Dopo alcuni errori il collegamento non vale più.
requests-door-wrong = Il codice non è giusto.
requests-door-go = Apri
requests-over-title = Questo collegamento non vale più
requests-over-text = È già stato usato, è scaduto, è stato annullato o non è scritto bene. Non è cambiato niente.
requests-over-mend = Per rispondere telefona a chi ti ha scritto, o a uno di questi uffici, e di’ il codice della richiesta.
requests-suspended-title = La richiesta è sospesa
requests-suspended-text = Per ora non possiamo mostrare il contenuto né prendere una risposta. Il collegamento e il codice restano validi.
requests-suspended-mend = Riprova fra qualche giorno con lo stesso collegamento, o chiedi a chi ti ha scritto.
requests-suspended-typed = Quello che avevi scritto, non salvato
requests-answer-heading = Richiesta per { $body }
requests-answer-by = Rispondere entro il { $day }.
requests-answer-shared = Che cosa serve sapere
requests-answer-shared-hint = Usa questi dati solo per rispondere. Non copiarli e non mandarli ad altri.
requests-answer-talk = Domande e risposte
requests-answer-title = La tua risposta
requests-answer-step = Che cosa rispondi
requests-answer-words-hint = Serve sempre, tranne quando accetti o scegli un motivo dalla lista.
requests-answer-outcome = Com’è andata
requests-answer-outcome-hint = In poche righe, quando c’è qualcosa da dire. Puoi tornare con lo stesso collegamento.
requests-answer-who = Chi risponde per l’ente
requests-answer-send = Invia la risposta
requests-answer-leave = Chiudi la pagina
requests-who-name = Nome
requests-who-language = Lingua
requests-thanks-title = Grazie, la risposta è arrivata
requests-thanks-text = Puoi chiudere questa pagina. Il collegamento non serve più.

## states, steps, ways

request-state-sent = Inviata
request-state-opened = Letta
request-state-asked-back = Aspetta una nostra risposta
request-state-expired = Scaduta
request-state-accepted = Accettata
request-state-declined = Non accettata
request-state-answered = Con risposta
request-state-outcome-reported = Esito comunicato
request-state-withdrawn = Ritirata
request-step-open = L’ente ha aperto la richiesta
request-step-ask-back = L’ente chiede qualcosa
request-step-answer-back = Risposta alla domanda dell’ente
request-step-expire = Il termine è passato
request-step-accept = L’ente accetta
request-step-decline = L’ente non accetta
request-step-answer = L’ente risponde
request-step-report-outcome = L’ente comunica com’è andata
request-step-withdraw = Richiesta ritirata
request-aim-acceptance = Accogliere o no
request-aim-reply = Rispondere
request-channel-link = Collegamento
request-channel-email = E-mail
request-channel-telephone = Telefono
request-channel-paper = Carta
request-channel-page = Net-Met
request-channel-machine = Da sé
request-note-sent = Richiesta inviata
request-note-reminded = Promemoria inviato all’ente
request-note-link-renewed = Nuovo collegamento e nuovo codice
request-note-link-revoked = Collegamento annullato
request-note-link-locked = Collegamento bloccato: troppi codici sbagliati
request-note-reply-set-aside = È arrivata un’e-mail che non ha cambiato niente
request-note-sheet-printed = Foglio di risposta stampato
request-note-scan-filed = Scansione del foglio archiviata
reply-aside-unreadable = Non è un’e-mail leggibile
reply-aside-no-tag = Nell’oggetto manca il riferimento della richiesta
reply-aside-wrong-tag = Il riferimento nell’oggetto non è valido
reply-aside-other-sender = Non scrive l’indirizzo a cui abbiamo scritto
reply-aside-forged = Il mittente sembra falso
reply-aside-automatic = È una risposta automatica
reply-aside-attachment = Ha un allegato: non lo apriamo e non lo conserviamo
reply-aside-html-only = Non ha testo semplice, solo una pagina
reply-aside-not-understood = La prima parola non è una di quelle previste
reply-aside-over = La richiesta ha già una risposta, o è stata ritirata
reply-aside-does-not-fit = La risposta non va con questa richiesta
reply-aside-restricted = Il trattamento dei dati della persona è limitato: leggi l’e-mail nella casella quando la limitazione finisce, e registra la risposta

## notices of what was done

done-request-sent = Richiesta inviata.
done-request-answered = Risposta registrata.
done-request-withdrawn = Richiesta ritirata.
done-request-answered-back = Risposta inviata all’ente.
done-request-link-revoked = Collegamento annullato.
done-reply-handled = Fatto.

## events, notices, menu

event-request-sent = Richiesta a un ente inviata
event-request-moved = Passaggio di una richiesta a un ente
event-request-shown = Richiesta letta dall’ente
event-request-read = Richiesta a un ente aperta
event-request-link-changed = Collegamento di una richiesta cambiato
event-request-link-refused = Collegamento non valido provato
event-request-code-wrong = Codice di una richiesta sbagliato
event-request-visited = Codice di una richiesta giusto
event-request-reminded = Promemoria di una richiesta inviato
event-request-sheet-printed = Foglio di risposta stampato
event-request-scan-taken = Scansione di un foglio di risposta aperta
event-reply-set-aside = E-mail messa da parte
event-reply-handled = E-mail messa da parte guardata
notice-request-answered = Un ente ha risposto a una richiesta.
notice-request-asked-back = Un ente chiede qualcosa prima di rispondere a una richiesta.
notice-request-expired = Il termine di una richiesta a un ente è passato senza risposta.
notice-request-link-locked = Il collegamento di una richiesta è bloccato: troppi codici sbagliati.
notice-reply-set-aside = È arrivata un’e-mail che nessuna richiesta ha potuto usare.
nav-requests = Richieste
referrals-requests = Risposte attese da enti
referrals-requests-open =
    { $count ->
        [one] { $count } richiesta aperta, risposta entro il { $date }
       *[other] { $count } richieste aperte, la prima risposta entro il { $date }
    }
referrals-requests-ours = Un ente aspetta una nostra risposta
referrals-nav-requests = Richieste a enti
today-todo-requests-expired = Richieste scadute: chiama l’ente
today-todo-replies = E-mail da guardare
paper-kind-code-sheet = Foglio di risposta con codice

## the mails

requests-mail-subject = { $network }: una richiesta per voi { $tag }
requests-mail-text =
    { $from } vi scrive con { $network }.

    Richiesta: { $kind }
    Rispondere entro il { $day }.

    Per leggerla e rispondere aprite questo indirizzo:
    { $link }

    Serve un codice di sei cifre. Lo ricevete per un’altra via: un’altra e-mail, il telefono o la carta.

    Domande? { $contact }
    In questa e-mail non ci sono dati personali.
requests-mail-reply-acceptance =
    Potete anche rispondere a questa e-mail. Lasciate l’oggetto com’è, senza allegati. Cominciate con una di queste parole:
    ACCETTO
    RIFIUTO: il motivo
    DOMANDA: che cosa volete sapere
    ESITO: com’è andata, dopo avere accettato
requests-mail-reply-question =
    Potete anche rispondere a questa e-mail. Lasciate l’oggetto com’è, senza allegati. Cominciate con una di queste parole:
    RISPOSTA: la vostra risposta
    RIFIUTO: perché non potete rispondere
    DOMANDA: che cosa volete sapere
requests-code-mail-subject = { $network }: il codice per una richiesta
requests-code-mail-text =
    { $from } vi ha mandato una richiesta con un’altra e-mail.

    Il codice per aprirla è: { $code }

    Non mandatelo ad altri. Domande? { $contact }
requests-reminder-mail-subject = { $network }: promemoria, una richiesta vi aspetta { $tag }
requests-reminder-mail-text =
    { $from } aspetta una vostra risposta entro il { $day }.

    Richiesta: { $kind }

    Usate il collegamento dell’e-mail di prima e il codice. Se non li trovate più, chiamate: { $contact }
requests-back-mail-subject = { $network }: risposta alla vostra domanda { $tag }
requests-back-mail-text =
    { $from } ha risposto alla vostra domanda.

    Leggete la risposta con il collegamento dell’e-mail di prima e il codice. Il nuovo termine è il { $day }.

    Domande? { $contact }
requests-withdrawn-mail-subject = { $network }: richiesta ritirata { $tag }
requests-withdrawn-mail-text =
    { $from } ha ritirato la richiesta: { $kind }.

    Non dovete più rispondere. Il collegamento non vale più. Domande? { $contact }
