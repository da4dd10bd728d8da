### What the register of events says, one line per kind of event.

event-body-founded = Ente aggiunto alla rete
event-body-mended = Dati dell’ente modificati
event-unit-added = Unità aggiunta
event-unit-mended = Unità modificata
event-unit-ended = Unità chiusa
event-feedback-given = Messaggio inviato a chi amministra la rete


## people

event-people-searched = Persone cercate
event-person-registered = Persona registrata
event-person-mended = Dati della persona corretti
event-person-opened = Scheda della persona aperta
event-not-same-person = Segnate come persone diverse

## accounts

event-signed-in = Accesso
event-sign-in-failed = Accesso non riuscito
event-signed-out = Uscita
event-body-switched = Cambio di ente
event-proven = Identità confermata
event-logins-ended = Accessi chiusi
event-password-changed = Password cambiata
event-factor-set = Secondo codice attivato
event-factor-removed = Secondo codice tolto
event-recovery-renewed = Nuovi codici di riserva
event-profile-changed = Profilo cambiato
event-email-changed = Indirizzo e-mail cambiato
event-user-created = Utente creato
event-membership-added = Persona entrata in un ente
event-duties-changed = Incarichi cambiati
event-membership-ended = Rapporto con l’ente chiuso
event-account-disabled = Account disattivato
event-account-enabled = Account riattivato
event-reset-given = Collegamento per una nuova password inviato
event-reset-used = Collegamento per una nuova password usato
event-user-invited = Invito creato
event-invitation-renewed = Nuovo collegamento di invito
event-invitation-revoked = Invito annullato
event-invitation-accepted = Invito accettato
event-register-read = Registro degli eventi letto
event-spreadsheet-checked = Foglio di calcolo controllato
event-spreadsheet-people-searched = Persone di un foglio cercate nel registro
event-spreadsheet-rows-imported = Righe di un foglio importate
event-spreadsheet-imported = Foglio di calcolo importato
event-spreadsheet-person-decided = Deciso chi è una persona di un foglio
event-spreadsheet-report-taken = Foglio con le osservazioni scaricato

## referrals

event-referral-begun = Segnalazione cominciata
event-referral-answered = Risposte della segnalazione salvate
event-referral-step-taken = Passaggio della segnalazione
event-referral-redirected = Segnalazione inviata a un altro ente
event-referral-found-complete = Completezza della segnalazione confermata
event-referral-opened = Segnalazione aperta
event-attachment-added = Allegato aggiunto
event-attachment-removed = Allegato tolto
event-attachment-taken = Allegato scaricato

## commission

event-commission-founded = Commissione istituita
event-commission-act-changed = Atto di nomina della commissione inserito
event-seat-given = Nomina nella commissione
event-seat-ended = Nomina nella commissione terminata
event-session-planned = Seduta programmata
event-session-rescheduled = Seduta spostata
event-session-step-taken = Passaggio della seduta
event-agenda-changed = Ordine del giorno cambiato
event-attendance-written = Presenze registrate
event-opinion-given = Parere dato prima della seduta
event-conflict-declared = Conflitto di interesse dichiarato
event-item-discussed = Discussione di un punto registrata
event-item-decided = Decisione su un punto
event-item-opened = Punto dell’ordine del giorno aperto
event-urgent-decision-taken = Decisione urgente
event-mandate-given = Incarico dato a un ente
event-mandate-done = Incarico fatto
event-referral-scored = Punteggio calcolato
event-minutes-saved = Verbale salvato
event-minutes-signed = Verbale firmato
event-sample-day-told = Giornata della dimostrazione raccontata
event-sample-network-founded = Rete della dimostrazione creata
event-network-founded = Rete creata

event-paper-issued = Documento protocollato
event-paper-typeset = Documento composto
event-paper-taken = Documento aperto
event-paper-printed = Documento stampato
event-protocol-exported = Registro di protocollo esportato
event-agreement-recorded = Accordo sui dati registrato
event-agreement-ended = Accordo sui dati terminato
event-agreements-exported = Elenco degli accordi esportato
event-emergency-opened = Accesso di emergenza aperto
event-emergency-ended = Accesso di emergenza chiuso
event-emergency-reviewed = Accesso di emergenza verificato
event-emergency-read = Motivo di un accesso di emergenza letto
event-rights-tried = Prova dei diritti di un utente
event-readers-shown = Elenco di chi ha visto i dati aperto
event-readers-printed = Foglio per la persona stampato
