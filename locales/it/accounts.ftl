### Accounts: signing in, own account, users, invitations, register.

## Signing in

accounts-sign-in-title = Accedi
accounts-email = Indirizzo e-mail
accounts-password = Password
accounts-email-missing = Scrivi il tuo indirizzo e-mail.
accounts-password-missing = Scrivi la password.
accounts-sign-in-wrong = L’indirizzo e-mail o la password non sono giusti. Controlla e riprova.
accounts-sign-in-wait =
    { $minutes ->
        [one] Troppi tentativi in poco tempo. Aspetta un minuto, poi riprova.
       *[other] Troppi tentativi in poco tempo. Aspetta { $minutes } minuti, poi riprova.
    }
accounts-no-way-in = Non riesco ad accedere
accounts-no-way-in-text = Chiedi a chi amministra gli utenti del tuo ente: può mandarti per e-mail un collegamento per scegliere una nuova password. Un nuovo utente entra con un invito per e-mail.
accounts-code-title = Secondo codice di accesso
accounts-code = Codice
accounts-code-hint = Le 6 cifre dell’app sul telefono, oppure un codice di riserva.
accounts-code-wrong = Il codice non è giusto o è già stato usato. Aspetta il prossimo codice dell’app e scrivilo qui.
accounts-code-lost = Non ho il telefono
accounts-code-lost-text = Scrivi uno dei codici di riserva che hai ricevuto quando hai attivato il secondo codice. Ogni codice vale una volta. Se non hai più codici, chiedi a chi amministra il tuo ente.
accounts-cast-title = Persone della dimostrazione
accounts-cast-text = Scegli una persona: entri al suo posto con un clic. Chi segnala invia, la commissione decide, chi riceve accoglie la persona. Questo elenco esiste solo nella dimostrazione.
accounts-cast-enter = Entra come
accounts-cast-password = Oppure con e-mail e password
accounts-cast-runs = Chi coordina, amministra, protegge i dati
accounts-cast-receives = Chi riceve e accompagna
accounts-cast-decides = La commissione: segreteria, presidenza, componenti
accounts-cast-sends = Chi segnala

## For which body

accounts-acting-title = Per quale ente lavori ora?
accounts-acting-text = Quello che fai vale per l’ente scelto. Il suo nome resta sempre visibile in alto.
accounts-acting-none = Oggi non fai parte di nessun ente. Chiedi un nuovo invito a chi amministra il tuo ente.
accounts-acting-current = Ente di ora
accounts-acting-choose = Lavora per questo ente

## The own account

accounts-name = Nome e cognome
accounts-name-missing = Scrivi nome e cognome, al massimo 120 caratteri.
accounts-profession = Professione
accounts-profession-hint = Appare accanto al nome, per esempio «assistente sociale».
accounts-shortcuts = Scorciatoie da tastiera attive
accounts-shortcuts-hint = Spegnile se usi comandi vocali o se premi tasti per sbaglio.
accounts-security = Accesso e sicurezza
accounts-password-is-secret = Non si può leggere, solo cambiare
accounts-email-title = Cambia indirizzo e-mail
accounts-email-hint = Con questo indirizzo accedi e ricevi gli avvisi.
accounts-email-taken = Questo indirizzo non si può usare. Scrivine un altro.
accounts-email-mail-subject = { $network }: indirizzo e-mail cambiato
accounts-email-mail-text =
    L’indirizzo e-mail del tuo account in { $network } è stato cambiato. Da ora i messaggi vanno al nuovo indirizzo.

    Se non sei stato tu, avvisa subito chi amministra gli utenti del tuo ente.
accounts-password-title = Cambia password
accounts-password-others-end = Dopo il cambio resti collegato qui. Gli altri tuoi accessi si chiudono.
accounts-password-present = Password attuale
accounts-present-wrong = La password attuale non è giusta.
accounts-password-new = Nuova password
accounts-password-hint = Almeno { $min } caratteri, meglio { $advised } o più. Va bene una frase facile da ricordare. Puoi incollarla.
accounts-password-again = Ripeti la nuova password

## Second factor

accounts-factor = Secondo codice di accesso
accounts-factor-on = Attivo: per accedere servono la password e un codice del telefono.
accounts-factor-off = Non attivo: per accedere basta la password.
accounts-factor-setup-title = Attiva il secondo codice di accesso
accounts-factor-why = Con un secondo codice, chi conosce la tua password non può entrare senza il tuo telefono.
accounts-factor-wanted = Il secondo codice è obbligatorio per chi lavora per:
accounts-factor-step-app = Apri sul telefono un’app per codici di accesso. Ne esistono molte gratuite.
accounts-factor-step-scan = Inquadra con l’app il quadrato qui sotto, oppure scrivi la chiave a mano.
accounts-factor-step-code = Scrivi qui le 6 cifre che l’app mostra.
accounts-factor-square = Codice quadrato con la chiave per l’app
accounts-factor-by-hand = Chiave da scrivere a mano:
accounts-factor-code-hint = 6 cifre, cambiano ogni 30 secondi.
accounts-factor-set = Attiva
accounts-factor-remove-title = Togli il secondo codice
accounts-factor-remove-text = Dopo basterà la password. Anche i codici di riserva non varranno più.
accounts-factor-remove = Togli il secondo codice
accounts-factor-new-phone = Per questo non si può togliere. Se cambi telefono, chiedi a chi amministra il tuo ente.
accounts-recovery = Codici di riserva
accounts-recovery-left =
    { $count ->
        [one] Resta 1 codice.
       *[other] Restano { $count } codici.
    }
accounts-recovery-text = Se non hai il telefono, entri con uno di questi codici. Ogni codice vale una sola volta. Tienili in un posto sicuro, non nel computer di lavoro.
accounts-recovery-once = Copia o stampa adesso questi codici: non li vedrai più.
accounts-recovery-kept = Ho salvato i codici
accounts-recovery-new = Nuovi codici di riserva
accounts-recovery-new-text = I codici di prima non varranno più.
accounts-recovery-make = Crea 10 codici nuovi

## Sessions and proof

accounts-sessions = Accessi aperti
accounts-sessions-text = I dispositivi da cui sei dentro adesso
accounts-sessions-hint = Se non riconosci un accesso, chiudilo e cambia la password.
accounts-agent = Dispositivo
accounts-agent-unknown = Dispositivo sconosciuto
accounts-session-start = Inizio
accounts-session-seen = Ultima attività
accounts-session-here = Questo dispositivo
accounts-session-end = Chiudi l’accesso
accounts-session-end-others = Chiudi tutti gli altri accessi
accounts-prove-title = Conferma che sei tu
accounts-prove-text = Stai per fare un’operazione delicata. Conferma chi sei in uno di questi modi. La conferma vale 10 minuti.
accounts-prove-own = Sei entrato con l’identità del tuo ente. Per cambiare le vie d’accesso mostra anche qualcosa di tuo: la password, un codice o una chiave di accesso.
accounts-prove-bare = Il tuo account non ha ancora una password. Chiedi a chi amministra il tuo ente un collegamento per sceglierla, poi riprova.
accounts-prove-code = Codice
accounts-prove-password-missing = Scrivi la password.
accounts-prove-password-wrong = La password non è giusta.
accounts-prove-code-missing = Scrivi il codice dell’app, o un codice di riserva. La password qui non basta.
accounts-prove-code-wrong = Il codice non è giusto, o è già stato usato.

## Invitations

accounts-invitation-title = Il tuo invito
accounts-body = Ente
accounts-duties = Incarichi
accounts-expires = Scade
accounts-expired = Scaduto
accounts-invitation-known = Hai già un account con questo indirizzo. Scrivi la tua password per entrare anche in questo ente.
accounts-invitation-accept = Accetta l’invito
accounts-invitation-over-title = L’invito non è più valido
accounts-invitation-over-text = Un invito vale 7 giorni e una sola volta. Se l’hai già usato, accedi. Altrimenti chiedi un nuovo invito a chi amministra il tuo ente.
accounts-invite-title = Invita una persona
accounts-invite-text = La persona riceve un collegamento che vale 7 giorni e sceglie da sola la password.
accounts-invite-email-hint = L’indirizzo di lavoro personale, non una casella comune.
accounts-invite-make = Crea l’invito
accounts-invite-renew = Nuovo collegamento
accounts-invite-revoke = Annulla l’invito
accounts-link-title = Collegamento dell’invito
accounts-link-text = L’invito parte per e-mail a { $name }, all’indirizzo { $email }. Se non arriva, consegna tu questo collegamento. Chi lo ha può accettare l’invito: non darlo ad altri.
accounts-link-mailed = L’invito parte per e-mail a { $name }, all’indirizzo { $email }. Chi protegge i dati della rete vede il registro di tutti: il collegamento arriva solo a quella persona, e non si mostra qui.
accounts-link = Collegamento
accounts-link-once = Lo vedi solo adesso. Vale una volta, fino al { $day }.
accounts-mail-subject = Invito a { $network }
accounts-mail-text =
    Apri questo collegamento per entrare in { $network }:

    { $link }

    Il collegamento vale una volta, fino al { $day }.
    Se non aspettavi questo messaggio, non fare nulla.

## Administration of users

accounts-users-title = Utenti
accounts-users-back = Torna agli utenti
accounts-users-none = Nessun utente qui. Togli il filtro, oppure invita una persona.
accounts-waiting-title = Inviti in attesa
accounts-members-title = Persone dell’ente
accounts-since = Account creato
accounts-sessions-open =
    { $count ->
        [one] 1 accesso aperto
       *[other] { $count } accessi aperti
    }
accounts-memberships = Enti e incarichi
accounts-memberships-none = Questa persona non fa parte di nessun ente.
accounts-from-day = Dal { $from }
accounts-from-to-day = Dal { $from } al { $to }
accounts-duties-change = Cambia gli incarichi
accounts-duties-hint = Dai solo gli incarichi che servono per il lavoro.
accounts-duties-missing = Scegli almeno un incarico.
accounts-duties-kept = Restano anche questi incarichi, che cambia solo chi amministra la rete: { $duties }
accounts-unit = Unità
accounts-end-title = Chiudi il rapporto con l’ente
accounts-end-text = Dopo l’ultimo giorno la persona non lavora più per questo ente. Quello che ha scritto resta.
accounts-end-day = Ultimo giorno
accounts-end-do = Chiudi
accounts-end-before-start = L’ultimo giorno non può essere prima dell’inizio.
accounts-account = Account
accounts-sessions-end-text = Chiude gli accessi della persona su tutti i dispositivi. Potrà accedere di nuovo.
accounts-sessions-end-all = Chiudi tutti gli accessi
accounts-reset-give-text = Se la persona ha perso la password o il telefono, riceve per e-mail un collegamento per scegliere una nuova password. Prima assicurati che sia proprio questa persona a chiederlo.
accounts-reset-factor = Togli anche il secondo codice di accesso
accounts-reset-factor-hint = Solo se la persona non ha più il telefono né i codici di riserva. Se il suo ente chiede il secondo codice, lo attiva di nuovo al prossimo accesso.
accounts-reset-give = Invia il collegamento
accounts-reset-link-title = Collegamento per una nuova password
accounts-reset-link-mailed = Il collegamento parte per e-mail a { $name }, all’indirizzo { $email }.
accounts-reset-link-once = Vale una volta, per { $hours } ore. Un collegamento inviato prima non vale più.
accounts-reset-link-by-hand = Se l’e-mail non arriva, consegna tu questo collegamento alla persona. Lo vedi solo adesso: non darlo ad altri.
accounts-reset-link-hidden = Il collegamento si legge solo nell’e-mail, perché la persona ha anche incarichi che il tuo ente non può dare.
accounts-reset-link-back = Torna alla persona
accounts-reset-title = Scegli una nuova password
accounts-reset-for = Account: { $email }
accounts-reset-text = Quando salvi, tutti i tuoi accessi aperti si chiudono. Poi accedi con la nuova password e, se lo usi, con il secondo codice.
accounts-reset-drops-factor = Con questo collegamento si toglie anche il secondo codice di accesso. Anche i codici di riserva non varranno più.
accounts-reset-over-title = Il collegamento non è più valido
accounts-reset-over-text = Un collegamento per la nuova password vale { $hours } ore e una sola volta. Se l’hai già usato, accedi. Altrimenti chiedine uno nuovo a chi amministra il tuo ente.
accounts-reset-mail-subject = { $network }: scegli una nuova password
accounts-reset-mail-text =
    Chi amministra gli utenti ha preparato per te un collegamento per scegliere una nuova password in { $network }:

    { $link }

    Il collegamento vale una volta, per 24 ore. Non darlo a nessuno.
    Se non l’hai chiesto tu, non usarlo e avvisa chi amministra il tuo ente.
accounts-disable-text = La persona non potrà più accedere a nessun ente, da subito.
accounts-disable = Disattiva l’account
accounts-enable-text = La persona potrà di nuovo accedere con la sua password.
accounts-enable = Riattiva l’account

## The register of events

accounts-register-title = Registro degli eventi
accounts-register-text = Chi ha fatto che cosa, e quando. Anche questa lettura viene registrata.
accounts-register-last = Ultima registrazione: n. { $number }
accounts-register-chain = Ogni registrazione è legata a quella prima. Chi gestisce il server controlla la catena con «netmet verify». Impronta dell’ultima:
accounts-register-kind = Tipo di evento
accounts-register-about-id = Codice dell’oggetto
accounts-register-id-hint = Il codice si trova nei dettagli di ogni riga. I nomi qui non si cercano.
accounts-register-user-id = Codice dell’utente
accounts-register-from = Dal giorno
accounts-register-to = Fino al giorno
accounts-register-none = Nessun evento con questi filtri. Togli un filtro.
accounts-register-what = Che cosa
accounts-register-when = Quando
accounts-register-who = Chi
accounts-register-about = Su che cosa
accounts-thing-body = Ente
accounts-thing-commission = Commissione
accounts-thing-feedback = Messaggio alla rete
accounts-thing-import = Importazione
accounts-thing-item = Punto dell’ordine del giorno
accounts-thing-invitation = Invito
accounts-thing-mandate = Incarico della commissione
accounts-thing-network = Rete
accounts-thing-person = Persona
accounts-thing-referral = Segnalazione
accounts-thing-search = Ricerca
accounts-thing-session = Seduta
accounts-thing-unit = Unità
accounts-thing-user = Utente
accounts-register-details = Dettagli
accounts-register-ground = Base: { $ground }
accounts-register-machine = Il sistema
accounts-register-newest = Torna ai più recenti
accounts-register-older = Più vecchi

## Closed lists

password-fault-too-short = La password è troppo corta: servono almeno 12 caratteri.
password-fault-too-long = La password è troppo lunga: al massimo 200 caratteri.
password-fault-common = Questa password è molto conosciuta e si indovina subito. Scegline un’altra, per esempio una frase.
password-fault-personal = La password contiene il tuo nome, la tua e-mail o il nome della rete. Scegline un’altra.
password-fault-not-the-same = Le due password non sono uguali. Scrivi due volte la stessa.
user-state-active = Attivo
user-state-invited = Invitato
user-state-without-factor = Senza secondo codice
user-state-disabled = Disattivato
user-state-ended = Non più nell’ente
door-password = Password
door-code = Codice
door-recovery-code = Codice di riserva
door-invitation = Invito
door-demo = Dimostrazione
