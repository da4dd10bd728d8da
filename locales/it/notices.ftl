### Notices, in the pages and in the mail. No personal data: the mail goes over networks that are not ours.

## Referral

notice-referral-sent = Una nuova segnalazione è arrivata.
notice-referral-registered = Una segnalazione è stata protocollata.
notice-referral-complete = Una segnalazione è completa: aspetta la seduta della commissione.
notice-referral-not-ratified = La commissione non ha ratificato una decisione urgente: la segnalazione torna in istruttoria.
notice-referral-review-started = L’istruttoria di una segnalazione è iniziata.
notice-referral-integration-requested = Per una segnalazione è richiesta un’integrazione. Rispondi entro il giorno indicato.
notice-referral-integration-answered = L’integrazione richiesta per una segnalazione è arrivata.
notice-referral-on-agenda = Una segnalazione è all’ordine del giorno di una seduta.
notice-referral-off-agenda = Una segnalazione è stata tolta dall’ordine del giorno.
notice-referral-decided = La commissione ha deciso su una segnalazione.
notice-referral-admitted = Una segnalazione è stata ammessa.
notice-referral-admitted-with-reservation = Una segnalazione è stata ammessa con riserva.
notice-referral-waiting-list = Una segnalazione è in lista d’attesa.
notice-referral-postponed = La decisione su una segnalazione è stata rinviata.
notice-referral-not-admitted = Una segnalazione non è stata ammessa.
notice-referral-pre-rejection = Per una segnalazione c’è un preavviso di rigetto. La persona può rispondere entro il giorno indicato.
notice-referral-comments-recorded = Per una segnalazione sono arrivate osservazioni al preavviso di rigetto.
notice-referral-pre-rejection-closed = Il tempo per rispondere a un preavviso di rigetto è finito.
notice-referral-redirected = Una segnalazione è stata inviata a un altro servizio.
notice-referral-withdrawn = Una segnalazione è stata ritirata da chi l’ha inviata.
notice-referral-in-charge = Una persona segnalata è stata presa in carico.
notice-referral-closed = Una segnalazione è stata chiusa.
notice-referral-reopened = Una segnalazione è stata riaperta.
notice-referral-cancelled = Una segnalazione è stata annullata perché fatta per errore.

## Commission

notice-session-convened = Una seduta della commissione è convocata.
notice-session-moved = Data o luogo di una seduta sono cambiati.
notice-session-cancelled = Una seduta della commissione è annullata.
notice-minutes-to-sign = Il verbale di una seduta aspetta la firma.
notice-mandate-given = La commissione ha dato un incarico al tuo ente.

## Accounts and network

notice-invitation-accepted = Una persona invitata ha accettato l’invito.
notice-feedback-given = Qualcuno ha segnalato un problema o un’idea su Net-Met.
## Referral

## Commission

## Accounts and network

## accounts

notice-password-changed = La tua password è stata cambiata. Se non sei stato tu, avvisa subito chi amministra il tuo ente.
notice-factor-changed = Il secondo codice di accesso è stato cambiato. Se non sei stato tu, avvisa subito chi amministra il tuo ente.
notice-email-changed = Il tuo indirizzo e-mail è stato cambiato. Se non sei stato tu, avvisa subito chi amministra il tuo ente.
notice-reset-given = Chi amministra gli utenti ti ha inviato un collegamento per una nuova password. Se non l’hai chiesto tu, avvisa subito il tuo ente.
notice-duties-changed = I tuoi incarichi sono cambiati.
notice-privacy-officer-appointed = A qualcuno è stato dato, o offerto con un invito, l’incarico di proteggere i dati della rete. Se non ne sai niente, chiedi a chi amministra la rete.
## The mail

notice-mail-subject = Ci sono novità: { $network }
notice-mail-greeting = In { $network } ci sono novità per te:
notice-mail-link = Per leggere gli avvisi, accedi da qui: { $link }
notice-mail-footer = Questo messaggio è automatico e non contiene dati personali. Non rispondere a questo indirizzo.
notice-emergency-opened = È stato aperto un accesso di emergenza. Verificalo entro 72 ore.
notice-matrix-proposed = È stata proposta una nuova matrice delle basi giuridiche. La pubblica una persona che protegge i dati e che non l’ha scritta.
