### Other ways in: passkeys, and the identity provider of a body.

## Passkeys

accounts-sign-in-passkey = Mit einem Passkey anmelden
accounts-prove-passkey = Mit einem Passkey bestätigen
accounts-code-recovery-hint = Einer Ihrer Ersatzcodes, wenn Sie den Passkey nicht bei sich haben.
accounts-recovery-code = Ersatzcode
accounts-factor-passkey = Nicht aktiv: Nach dem Passwort brauchen Sie einen Passkey.
accounts-passkeys = Passkeys
accounts-passkeys-count =
    { $count ->
        [0] Keiner
        [one] 1 Passkey
       *[other] { $count } Passkeys
    }
accounts-passkeys-what = Mit einem Passkey kommen Sie ohne Passwort hinein: Ihr Telefon oder Computer erkennt Sie an Fingerabdruck, Gesicht oder PIN. Fingerabdruck und Gesicht bleiben im Gerät.
accounts-passkey-new = Passkey hinzufügen
accounts-passkey-needs = Um einen Passkey hinzuzufügen, brauchen Sie einen aktuellen Browser mit JavaScript, unter der Adresse { $origin }.
accounts-passkey-no-name = Passkeys gehen nur, wenn die Adresse des Netzes ein Name ist und keine Nummer.
accounts-passkey-instead = Zweiten Anmeldecode verwenden
accounts-passkey-name = Name des Passkeys
accounts-passkey-name-hint = Damit Sie ihn später erkennen, zum Beispiel „Diensttelefon“.
accounts-passkey-add = Dieses Gerät hinzufügen
accounts-passkey-stopped = Es kam kein Passkey an. Versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.
accounts-passkey-refused-title = Der Passkey wurde nicht angenommen
accounts-passkey-refused-text = Die Antwort des Geräts ist nicht gültig oder kam zu spät. Versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.
accounts-passkey-too-many = Sie haben schon viele Passkeys. Entfernen Sie einen, den Sie nicht verwenden, und versuchen Sie es noch einmal.
accounts-passkey-known = Dieser Passkey ist schon eingetragen.
accounts-last-way-in = Das ist Ihr einziger Weg hinein. Fügen Sie zuerst einen anderen hinzu.
accounts-added-on = Hinzugefügt am { $day }
accounts-used-on = zuletzt verwendet: { $when }
accounts-remove = Entfernen

## Identity providers

accounts-sign-in-provider = Mit der Identität Ihrer Organisation anmelden
accounts-identities = Identität der Organisation
accounts-identities-count =
    { $count ->
        [0] Nicht verbunden
        [one] Verbunden
       *[other] { $count } verbunden
    }
accounts-identities-what = Wenn Sie die Identität verbinden, die Sie in Ihrer Organisation verwenden, kommen Sie auch damit hinein.
accounts-identities-none = In diesem Netz gibt es keine Anmeldung mit der Identität einer Organisation.
accounts-identity-link = Ihre Identität verbinden
accounts-identity-link-text = Sie gehen auf die Seite Ihrer Organisation, melden sich dort an und kommen von selbst zurück.
accounts-identity-link-do = { $provider } verbinden
accounts-identity-unlink = Trennen
accounts-prove-provider = Mit { $provider } bestätigen
accounts-invitation-provider = Oder ohne Passwort
accounts-invitation-provider-text = Sie können die Einladung mit der Identität annehmen, die Sie in Ihrer Organisation verwenden. Danach melden Sie sich damit an.
accounts-provider-leave-title = Zur Anmeldeseite
accounts-provider-leave-text = Wir schicken Sie zur Anmeldeseite von { $provider }. Nach der Anmeldung kommen Sie hierher zurück.
accounts-provider-leave-go = Weiter
accounts-provider-trouble-title = Die Anmeldung hat nicht geklappt
accounts-provider-trouble-away = Der Anmeldedienst antwortet nicht. Versuchen Sie es später noch einmal oder nehmen Sie das Passwort oder einen Passkey.
accounts-provider-trouble-not-believed = Die Antwort des Anmeldedienstes ist nicht gültig. Versuchen Sie es noch einmal. Geschieht es wieder, informieren Sie die Verwaltung des Netzes.
accounts-provider-trouble-too-low = Die verwendete Sicherheitsstufe ist zu niedrig. Melden Sie sich noch einmal mit der verlangten Stufe an, zum Beispiel SPID Stufe 2 oder CIE.
accounts-provider-trouble-given-up = Die Anmeldung wurde abgebrochen.
accounts-provider-trouble-over = Diese Anmeldung gilt nicht mehr: Sie ist abgelaufen, wurde schon verwendet oder hat in einem anderen Browser begonnen. Beginnen Sie neu.
accounts-provider-trouble-unknown = Diese Identität ist mit keinem Konto verbunden. Melden Sie sich anders an und verbinden Sie sie auf der Seite Ihres Kontos. Ohne Konto bitten Sie die Verwaltung Ihrer Organisation um eine Einladung.
accounts-provider-trouble-taken = Diese Identität ist schon mit einem Konto verbunden.
accounts-provider-trouble-kept = Was Sie geschrieben hatten, ist nicht verloren.
accounts-provider-trouble-instead = Zurück

## What was done, the register, notices

done-passkey-added = Passkey hinzugefügt.
done-passkey-removed = Passkey entfernt.
done-identity-linked = Identität verbunden. Ab jetzt kommen Sie auch damit hinein.
done-identity-unlinked = Identität getrennt.
event-passkey-added = Passkey hinzugefügt
event-passkey-removed = Passkey entfernt
event-identity-linked = Identität einer Organisation verbunden
event-identity-unlinked = Identität einer Organisation getrennt
notice-way-in-changed = Die Wege in Ihr Konto wurden geändert. Wenn Sie das nicht waren, informieren Sie sofort die Verwaltung Ihrer Organisation.
door-passkey = Passkey
door-provider = Identität der Organisation
