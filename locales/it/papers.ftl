# Documenti: lettere, stampe, registro di protocollo, verifica.

papers-title = Documenti
papers-to-issue = Da emettere
papers-to-issue-hint = Emettere un documento gli dà un numero di protocollo. Poi non cambia più. Guarda prima l’anteprima.
papers-issue = Protocolla ed emetti
papers-preview = Anteprima
papers-second-language = Lingua accanto all’italiano
papers-only-italian = Solo italiano
papers-issued = Emessi
papers-none = Nessun documento emesso.
papers-to-print = Da stampare
papers-print-dossier = Fascicolo della segnalazione, con quello che puoi leggere (PDF)
papers-print-access = Fascicolo per l’accesso agli atti (PDF)
papers-print-access-hint = Salute, giustizia, protezione, note riservate, altre persone e luoghi sono coperti. Prima di consegnarlo leggi i testi liberi: possono nominare altri.
papers-to-person = La persona
papers-to-members = I componenti della commissione
papers-waits = Da comporre
papers-typeset-again = Componi di nuovo
papers-column-kind = Documento
papers-column-number = Protocollo
papers-column-when = Data
papers-column-recipient = Destinatario
papers-column-sender = Mittente
papers-column-code = Codice
papers-column-about = Segnalazione
papers-column-languages = Lingue
papers-column-direction = Verso
papers-column-attachments = Allegati
papers-column-imprint = Impronta SHA-256
papers-about-receipt = Dice che la segnalazione è arrivata, chi se ne occupa ed entro quando si decide.
papers-about-integration-request = Chiede quello che manca ed entro quando.
papers-about-pre-rejection = Dice i motivi contrari e come rispondere.
papers-about-pre-rejection-person = I motivi contrari in parole semplici e come rispondere, alla persona, anche nella sua lingua.
papers-about-decision-sender = La decisione con i motivi, all’ente che ha segnalato.
papers-about-decision-person = La decisione in parole semplici, alla persona, anche nella sua lingua.
papers-session-title = Documenti della seduta { $number }
papers-back-to-session = Torna alla seduta
papers-letters-waiting = Lettere da emettere
papers-letters-waiting-hint = Una per l’ente che ha segnalato e una per la persona, nella sua lingua.
papers-convocation = Convocazione
papers-convocation-hint = La seduta è convocata, ma manca ancora la lettera per i componenti. Emettila qui: dice giorno, luogo e punti da trattare. Poi mandala a tutti.
papers-issue-convocation = Protocolla ed emetti la convocazione
papers-list-hint = Con i nomi: solo per chi siede in commissione.
papers-calendar = Seduta per il calendario (.ics)
papers-calendar-name = Sedute: { $network }
papers-failed-title = Alcune lettere non sono state composte
papers-protocol-title = Registro di protocollo
papers-protocol-none = Nessuna registrazione in questo anno.
papers-years = Anni
papers-export-csv = Esporta in CSV
papers-export-xlsx = Esporta in Excel
papers-incoming = Entrata
papers-outgoing = Uscita
papers-kind-referral = Segnalazione
papers-kind-request = Richiesta a un ente
papers-kind-request-answer = Risposta di un ente
papers-check-title = Verifica di un documento
papers-check-lead = Hai in mano una lettera della rete? Scrivi il codice stampato in fondo al foglio.
papers-check-code = Codice del documento
papers-check-code-hint = Otto lettere e cifre, per esempio 7K3M-92QF
papers-check-not-a-code = Scrivi le otto lettere e cifre del codice. Le lettere I, L, O, U e le cifre 0 e 1 non ci sono mai.
papers-check-go = Verifica
papers-check-found = Il documento è autentico.
papers-check-compare = Confronta numero, data e pagine con il foglio. Se hai il file, confronta anche l’impronta.
papers-check-unknown = Nessun documento ha questo codice.
papers-check-unknown-mend = Controlla di averlo copiato bene. Se è giusto, chiama l’ente che ha scritto la lettera.
papers-check-pages = Pagine
papers-attachments =
    { $count ->
        [one] { $count } allegato
       *[other] { $count } allegati
    }
papers-issue-all =
    { $count ->
        [one] Protocolla ed emetti la lettera
       *[other] Protocolla ed emetti tutte le { $count } lettere
    }
papers-all-check = Controlla le lettere prima di emetterle
papers-all-lead =
    { $count ->
        [one] Una lettera. Guarda a chi va e che cosa dice.
       *[other] { $count } lettere. Guarda a chi va ciascuna e che cosa dice.
    }
papers-all-go-title = Emettere adesso?
papers-all-go-text = Ogni lettera prende il suo numero di protocollo e poi non cambia più. Per lasciarne fuori una, torna indietro e apri la sua segnalazione.
papers-of-session = Documenti della seduta
papers-covered = Parti non accessibili
papers-covered-law = Dati che la legge protegge, se ce ne sono
papers-attachment = Allegato { $number }
papers-due-none = Nessuna lettera da emettere.
papers-due-hint = Ogni lettera parla di un passo già compiuto e non è ancora stata emessa. Prendono il numero quando le emetti.
papers-due-more = Ce ne sono altre: emesse queste, compaiono qui.
papers-column-since = Dal
