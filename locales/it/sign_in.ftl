### Other ways in: passkeys, and the identity provider of a body.

## Passkeys

accounts-sign-in-passkey = Accedi con una chiave di accesso (passkey)
accounts-prove-passkey = Conferma con una chiave di accesso
accounts-code-recovery-hint = Uno dei tuoi codici di riserva, se non hai con te la chiave di accesso.
accounts-recovery-code = Codice di riserva
accounts-factor-passkey = Non attivo: dopo la password serve una chiave di accesso.
accounts-passkeys = Chiavi di accesso (passkey)
accounts-passkeys-count =
    { $count ->
        [0] Nessuna
        [one] 1 chiave
       *[other] { $count } chiavi
    }
accounts-passkeys-what = Con una chiave di accesso entri senza password: ti riconosce il telefono o il computer, con l’impronta, il viso o il PIN. Impronta e viso restano nel dispositivo.
accounts-passkey-new = Aggiungi una chiave
accounts-passkey-needs = Per aggiungere una chiave serve un browser aggiornato con JavaScript attivo, all’indirizzo { $origin }.
accounts-passkey-no-name = Le chiavi di accesso funzionano solo quando la rete ha un nome nell’indirizzo, non un numero.
accounts-passkey-instead = Usa il secondo codice di accesso
accounts-passkey-name = Nome della chiave
accounts-passkey-name-hint = Per riconoscerla dopo, per esempio «telefono di lavoro».
accounts-passkey-add = Aggiungi questo dispositivo
accounts-passkey-stopped = Non è arrivata nessuna chiave. Riprova, oppure usa un altro modo.
accounts-passkey-refused-title = La chiave di accesso non è stata accettata
accounts-passkey-refused-text = La risposta del dispositivo non è valida o è arrivata troppo tardi. Riprova, oppure usa un altro modo.
accounts-passkey-too-many = Hai già molte chiavi. Togline una che non usi, poi riprova.
accounts-passkey-known = Questa chiave è già registrata.
accounts-last-way-in = Questo è il tuo unico modo per entrare. Prima aggiungine un altro.
accounts-added-on = Aggiunta il { $day }
accounts-used-on = ultimo uso: { $when }
accounts-remove = Togli

## Identity providers

accounts-sign-in-provider = Accedi con l’identità del tuo ente
accounts-identities = Identità dell’ente
accounts-identities-count =
    { $count ->
        [0] Non collegata
        [one] Collegata
       *[other] { $count } collegate
    }
accounts-identities-what = Se colleghi l’identità che usi nel tuo ente, puoi entrare anche con quella.
accounts-identities-none = Per questa rete non è previsto l’accesso con l’identità di un ente.
accounts-identity-link = Collega la tua identità
accounts-identity-link-text = Vai alla pagina del tuo ente, accedi lì e torni qui da solo.
accounts-identity-link-do = Collega { $provider }
accounts-identity-unlink = Scollega
accounts-prove-provider = Conferma con { $provider }
accounts-invitation-provider = Oppure senza password
accounts-invitation-provider-text = Puoi accettare l’invito con l’identità che usi nel tuo ente. Da allora entri con quella.
accounts-provider-leave-title = Vai alla pagina di accesso
accounts-provider-leave-text = Ti mandiamo alla pagina di accesso di { $provider }. Dopo l’accesso torni qui.
accounts-provider-leave-go = Continua
accounts-provider-trouble-title = L’accesso non è riuscito
accounts-provider-trouble-away = il servizio di accesso non risponde. Riprova tra poco, oppure usa la password o una chiave di accesso.
accounts-provider-trouble-not-believed = la risposta del servizio di accesso non è valida. Riprova. Se succede ancora, avvisa chi amministra la rete.
accounts-provider-trouble-too-low = il livello di sicurezza usato è troppo basso. Accedi di nuovo con il livello richiesto, per esempio SPID di livello 2 o CIE.
accounts-provider-trouble-given-up = l’accesso è stato interrotto.
accounts-provider-trouble-over = questo accesso non è più valido: è scaduto, è già stato usato o è cominciato in un altro browser. Comincia di nuovo.
accounts-provider-trouble-unknown = questa identità non è collegata a nessun account. Accedi in un altro modo e collegala nella pagina del tuo account. Se non hai un account, chiedi un invito a chi amministra il tuo ente.
accounts-provider-trouble-taken = questa identità è già collegata a un account.
accounts-provider-trouble-kept = Quello che avevi scritto non è andato perso.
accounts-provider-trouble-instead = Torna indietro

## What was done, the register, notices

done-passkey-added = Chiave di accesso aggiunta.
done-passkey-removed = Chiave di accesso tolta.
done-identity-linked = Identità collegata. Da ora puoi entrare anche con questa.
done-identity-unlinked = Identità scollegata.
event-passkey-added = Chiave di accesso aggiunta
event-passkey-removed = Chiave di accesso tolta
event-identity-linked = Identità di un ente collegata
event-identity-unlinked = Identità di un ente scollegata
notice-way-in-changed = I modi per entrare nel tuo account sono cambiati. Se non sei stato tu, avvisa subito chi amministra il tuo ente.
door-passkey = Chiave di accesso
door-provider = Identità dell’ente
