### Accounts: signing in, own account, users, invitations, register.

## Signing in

accounts-sign-in-title = Anmelden
accounts-email = E-Mail-Adresse
accounts-password = Passwort
accounts-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
accounts-password-missing = Geben Sie Ihr Passwort ein.
accounts-sign-in-wrong = Die E-Mail-Adresse oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es erneut.
accounts-sign-in-wait =
    { $minutes ->
        [one] Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann erneut.
       *[other] Zu viele Versuche in kurzer Zeit. Warten Sie { $minutes } Minuten und versuchen Sie es dann erneut.
    }
accounts-no-way-in = Ich kann mich nicht anmelden
accounts-no-way-in-text = Wenden Sie sich an die Person, die die Konten Ihrer Organisation verwaltet: Sie kann Ihnen per E-Mail einen Link senden, mit dem Sie ein neues Passwort wählen. Neue Personen kommen mit einer Einladung per E-Mail herein.
accounts-code-title = Zweiter Anmeldecode
accounts-code = Code
accounts-code-hint = Die 6 Ziffern der App auf Ihrem Telefon oder ein Ersatzcode.
accounts-code-wrong = Der Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code der App und geben Sie ihn hier ein.
accounts-code-lost = Ich habe mein Telefon nicht
accounts-code-lost-text = Geben Sie einen der Ersatzcodes ein, die Sie beim Einrichten des zweiten Codes erhalten haben. Jeder Code gilt einmal. Wenn Sie keine Codes mehr haben, wenden Sie sich an die Verwaltung Ihrer Organisation.
accounts-cast-title = Personen der Demonstration
accounts-cast-text = Wählen Sie eine Person: Ein Klick meldet Sie an ihrer Stelle an. Die einen weisen zu, die Kommission entscheidet, die anderen nehmen die Person auf. Diese Liste gibt es nur in der Demonstration.
accounts-cast-enter = Anmelden als
accounts-cast-password = Oder mit E-Mail und Passwort
accounts-cast-runs = Wer koordiniert, verwaltet, Daten schützt
accounts-cast-receives = Wer aufnimmt und begleitet
accounts-cast-decides = Die Kommission: Sekretariat, Vorsitz, Mitglieder
accounts-cast-sends = Wer zuweist

## For which body

accounts-acting-title = Für welche Organisation arbeiten Sie jetzt?
accounts-acting-text = Was Sie tun, gilt für die gewählte Organisation. Ihr Name bleibt oben immer sichtbar.
accounts-acting-none = Sie gehören heute zu keiner Organisation. Bitten Sie die Verwaltung Ihrer Organisation um eine neue Einladung.
accounts-acting-current = Aktuelle Organisation
accounts-acting-choose = Für diese Organisation arbeiten

## The own account

accounts-name = Vor- und Nachname
accounts-name-missing = Geben Sie Vor- und Nachnamen ein, höchstens 120 Zeichen.
accounts-profession = Beruf
accounts-profession-hint = Steht neben dem Namen, zum Beispiel „Sozialarbeiterin“.
accounts-shortcuts = Tastenkürzel eingeschaltet
accounts-shortcuts-hint = Schalten Sie sie aus, wenn Sie Sprachbefehle benutzen oder Tasten versehentlich drücken.
accounts-security = Anmeldung und Sicherheit
accounts-password-is-secret = Nicht lesbar, nur änderbar
accounts-email-title = E-Mail-Adresse ändern
accounts-email-hint = Mit dieser Adresse melden Sie sich an und erhalten Sie Hinweise.
accounts-email-taken = Diese Adresse kann nicht verwendet werden. Geben Sie eine andere ein.
accounts-email-mail-subject = { $network }: E-Mail-Adresse geändert
accounts-email-mail-text =
    Die E-Mail-Adresse Ihres Kontos in { $network } wurde geändert. Ab jetzt gehen Nachrichten an die neue Adresse.

    Wenn Sie das nicht waren, melden Sie es sofort der Person, die die Konten Ihrer Organisation verwaltet.
accounts-password-title = Passwort ändern
accounts-password-others-end = Nach der Änderung bleiben Sie hier angemeldet. Ihre anderen Sitzungen enden.
accounts-password-present = Jetziges Passwort
accounts-present-wrong = Das jetzige Passwort stimmt nicht.
accounts-password-new = Neues Passwort
accounts-password-hint = Mindestens { $min } Zeichen, besser { $advised } oder mehr. Ein Satz, den Sie sich leicht merken, ist gut. Einfügen ist erlaubt.
accounts-password-again = Neues Passwort wiederholen

## Second factor

accounts-factor = Zweiter Anmeldecode
accounts-factor-on = Eingeschaltet: Zum Anmelden braucht es das Passwort und einen Code vom Telefon.
accounts-factor-off = Ausgeschaltet: Zum Anmelden genügt das Passwort.
accounts-factor-setup-title = Zweiten Anmeldecode einrichten
accounts-factor-why = Mit einem zweiten Code kommt niemand, der Ihr Passwort kennt, ohne Ihr Telefon herein.
accounts-factor-wanted = Der zweite Code ist Pflicht für alle, die arbeiten für:
accounts-factor-step-app = Öffnen Sie auf dem Telefon eine App für Anmeldecodes. Viele sind kostenlos.
accounts-factor-step-scan = Scannen Sie das Quadrat unten mit der App oder geben Sie den Schlüssel von Hand ein.
accounts-factor-step-code = Geben Sie hier die 6 Ziffern ein, die die App zeigt.
accounts-factor-square = Quadratischer Code mit dem Schlüssel für die App
accounts-factor-by-hand = Schlüssel zum Eintippen:
accounts-factor-code-hint = 6 Ziffern, sie wechseln alle 30 Sekunden.
accounts-factor-set = Einrichten
accounts-factor-remove-title = Zweiten Code entfernen
accounts-factor-remove-text = Danach genügt das Passwort. Auch die Ersatzcodes gelten dann nicht mehr.
accounts-factor-remove = Zweiten Code entfernen
accounts-factor-new-phone = Deshalb kann er nicht entfernt werden. Wenn Sie das Telefon wechseln, wenden Sie sich an die Verwaltung Ihrer Organisation.
accounts-recovery = Ersatzcodes
accounts-recovery-left =
    { $count ->
        [one] Noch 1 Code übrig.
       *[other] Noch { $count } Codes übrig.
    }
accounts-recovery-text = Ohne Ihr Telefon kommen Sie mit einem dieser Codes herein. Jeder Code gilt nur einmal. Bewahren Sie sie sicher auf, nicht auf dem Arbeitscomputer.
accounts-recovery-once = Kopieren oder drucken Sie diese Codes jetzt: Sie werden nicht noch einmal gezeigt.
accounts-recovery-kept = Ich habe die Codes aufbewahrt
accounts-recovery-new = Neue Ersatzcodes
accounts-recovery-new-text = Die bisherigen Codes gelten dann nicht mehr.
accounts-recovery-make = 10 neue Codes erstellen

## Sessions and proof

accounts-sessions = Offene Sitzungen
accounts-sessions-text = Die Geräte, auf denen Sie jetzt angemeldet sind
accounts-sessions-hint = Wenn Sie eine Sitzung nicht kennen, beenden Sie sie und ändern Sie Ihr Passwort.
accounts-agent = Gerät
accounts-agent-unknown = Unbekanntes Gerät
accounts-session-start = Beginn
accounts-session-seen = Letzte Aktivität
accounts-session-here = Dieses Gerät
accounts-session-end = Sitzung beenden
accounts-session-end-others = Alle anderen Sitzungen beenden
accounts-prove-title = Bestätigen Sie, dass Sie es sind
accounts-prove-text = Sie sind dabei, etwas Heikles zu tun. Bestätigen Sie auf einem dieser Wege, wer Sie sind. Das gilt 10 Minuten.
accounts-prove-own = Sie kamen mit der Identität Ihrer Organisation herein. Um die Zugänge zu Ihrem Konto zu ändern, zeigen Sie auch etwas Eigenes: das Passwort, einen Code oder einen Passkey.
accounts-prove-bare = Ihr Konto hat noch kein Passwort. Bitten Sie die Verwaltung Ihrer Organisation um einen Link, um eines zu wählen, und versuchen Sie es wieder.
accounts-prove-code = Code
accounts-prove-password-missing = Geben Sie das Passwort ein.
accounts-prove-password-wrong = Das Passwort stimmt nicht.
accounts-prove-code-missing = Geben Sie den Code der App oder einen Ersatzcode ein. Das Passwort genügt hier nicht.
accounts-prove-code-wrong = Der Code stimmt nicht oder wurde schon benutzt.

## Invitations

accounts-invitation-title = Ihre Einladung
accounts-body = Organisation
accounts-duties = Aufgaben
accounts-expires = Läuft ab
accounts-expired = Abgelaufen
accounts-invitation-known = Sie haben schon ein Konto mit dieser Adresse. Geben Sie Ihr Passwort ein, um auch dieser Organisation beizutreten.
accounts-invitation-accept = Einladung annehmen
accounts-invitation-over-title = Die Einladung gilt nicht mehr
accounts-invitation-over-text = Eine Einladung gilt 7 Tage und nur einmal. Wenn Sie sie schon benutzt haben, melden Sie sich an. Sonst bitten Sie die Verwaltung Ihrer Organisation um eine neue.
accounts-invite-title = Eine Person einladen
accounts-invite-text = Die Person erhält einen Link, der 7 Tage gilt, und wählt ihr Passwort selbst.
accounts-invite-email-hint = Die persönliche dienstliche Adresse, kein gemeinsames Postfach.
accounts-invite-make = Einladung erstellen
accounts-invite-renew = Neuer Link
accounts-invite-revoke = Einladung zurückziehen
accounts-link-title = Link der Einladung
accounts-link-text = Die Einladung geht per E-Mail an { $name }, an die Adresse { $email }. Wenn sie nicht ankommt, übergeben Sie diesen Link selbst. Wer ihn hat, kann die Einladung annehmen: Geben Sie ihn niemandem sonst.
accounts-link-mailed = Die Einladung geht per E-Mail an { $name }, an { $email }. Die Datenschutzstelle sieht das Register aller: Der Link erreicht nur diese Person und wird hier nicht gezeigt.
accounts-link = Link
accounts-link-once = Sie sehen ihn nur jetzt. Er gilt einmal, bis zum { $day }.
accounts-mail-subject = Einladung zu { $network }
accounts-mail-text =
    Öffnen Sie diesen Link, um { $network } beizutreten:

    { $link }

    Der Link gilt einmal, bis zum { $day }.
    Wenn Sie diese Nachricht nicht erwartet haben, müssen Sie nichts tun.

## Administration of users

accounts-users-title = Konten
accounts-users-back = Zurück zu den Konten
accounts-users-none = Hier gibt es keine Konten. Entfernen Sie den Filter oder laden Sie eine Person ein.
accounts-waiting-title = Offene Einladungen
accounts-members-title = Personen der Organisation
accounts-since = Konto erstellt
accounts-sessions-open =
    { $count ->
        [one] 1 offene Sitzung
       *[other] { $count } offene Sitzungen
    }
accounts-memberships = Organisationen und Aufgaben
accounts-memberships-none = Diese Person gehört zu keiner Organisation.
accounts-from-day = Seit { $from }
accounts-from-to-day = Vom { $from } bis { $to }
accounts-duties-change = Aufgaben ändern
accounts-duties-hint = Vergeben Sie nur die Aufgaben, die die Arbeit braucht.
accounts-duties-missing = Wählen Sie mindestens eine Aufgabe.
accounts-duties-kept = Auch diese Aufgaben bleiben; nur die Verwaltung des Netzes ändert sie: { $duties }
accounts-unit = Einheit
accounts-end-title = Zugehörigkeit beenden
accounts-end-text = Nach dem letzten Tag arbeitet die Person nicht mehr für diese Organisation. Was sie geschrieben hat, bleibt.
accounts-end-day = Letzter Tag
accounts-end-do = Beenden
accounts-end-before-start = Der letzte Tag kann nicht vor dem Beginn liegen.
accounts-account = Konto
accounts-sessions-end-text = Beendet die Sitzungen der Person auf allen Geräten. Sie kann sich wieder anmelden.
accounts-sessions-end-all = Alle Sitzungen beenden
accounts-reset-give-text = Wenn die Person das Passwort oder das Telefon verloren hat, erhält sie per E-Mail einen Link, mit dem sie ein neues Passwort wählt. Vergewissern Sie sich zuerst, dass wirklich diese Person darum bittet.
accounts-reset-factor = Auch den zweiten Anmeldecode entfernen
accounts-reset-factor-hint = Nur wenn die Person weder das Telefon noch die Ersatzcodes hat. Wenn ihre Organisation den zweiten Code verlangt, richtet sie ihn bei der nächsten Anmeldung neu ein.
accounts-reset-give = Link senden
accounts-reset-link-title = Link für ein neues Passwort
accounts-reset-link-mailed = Der Link geht per E-Mail an { $name }, an die Adresse { $email }.
accounts-reset-link-once = Er gilt einmal, { $hours } Stunden lang. Ein früher gesendeter Link gilt nicht mehr.
accounts-reset-link-by-hand = Wenn die E-Mail nicht ankommt, übergeben Sie diesen Link der Person selbst. Sie sehen ihn nur jetzt: Geben Sie ihn niemandem sonst.
accounts-reset-link-hidden = Der Link steht nur in der E-Mail, weil die Person auch Aufgaben hat, die Ihre Organisation nicht vergeben kann.
accounts-reset-link-back = Zurück zur Person
accounts-reset-title = Neues Passwort wählen
accounts-reset-for = Konto: { $email }
accounts-reset-text = Beim Speichern enden alle Ihre offenen Sitzungen. Danach melden Sie sich mit dem neuen Passwort an und, falls Sie ihn nutzen, mit dem zweiten Code.
accounts-reset-drops-factor = Mit diesem Link wird auch der zweite Anmeldecode entfernt. Auch die Ersatzcodes gelten dann nicht mehr.
accounts-reset-over-title = Der Link gilt nicht mehr
accounts-reset-over-text = Ein Link für ein neues Passwort gilt { $hours } Stunden und nur einmal. Wenn Sie ihn schon benutzt haben, melden Sie sich an. Sonst bitten Sie die Verwaltung Ihrer Organisation um einen neuen.
accounts-reset-mail-subject = { $network }: Neues Passwort wählen
accounts-reset-mail-text =
    Die Person, die die Konten verwaltet, hat für Sie einen Link vorbereitet, mit dem Sie in { $network } ein neues Passwort wählen:

    { $link }

    Der Link gilt einmal, 24 Stunden lang. Geben Sie ihn niemandem.
    Wenn Sie nicht darum gebeten haben, benutzen Sie ihn nicht und melden Sie es der Verwaltung Ihrer Organisation.
accounts-disable-text = Die Person kann sich ab sofort für keine Organisation mehr anmelden.
accounts-disable = Konto sperren
accounts-enable-text = Die Person kann sich wieder mit ihrem Passwort anmelden.
accounts-enable = Konto wieder freigeben

## The register of events

accounts-register-title = Ereignisregister
accounts-register-text = Wer was wann getan hat. Auch dieses Lesen wird festgehalten.
accounts-register-last = Letzter Eintrag: Nr. { $number }
accounts-register-chain = Jeder Eintrag ist mit dem vorigen verbunden. Wer den Server betreibt, prüft die Kette mit „netmet verify“. Fingerabdruck des letzten:
accounts-register-kind = Art des Ereignisses
accounts-register-about-id = Kennung des Gegenstands
accounts-register-id-hint = Die Kennung steht in den Einzelheiten jeder Zeile. Namen werden hier nicht gesucht.
accounts-register-user-id = Kennung des Kontos
accounts-register-from = Ab dem Tag
accounts-register-to = Bis zum Tag
accounts-register-none = Keine Ereignisse mit diesen Filtern. Entfernen Sie einen Filter.
accounts-register-what = Was
accounts-register-when = Wann
accounts-register-who = Wer
accounts-register-about = Worüber
accounts-thing-body = Stelle
accounts-thing-commission = Kommission
accounts-thing-feedback = Rückmeldung
accounts-thing-import = Import
accounts-thing-item = Tagesordnungspunkt
accounts-thing-invitation = Einladung
accounts-thing-mandate = Auftrag der Kommission
accounts-thing-network = Netzwerk
accounts-thing-person = Person
accounts-thing-referral = Zuweisung
accounts-thing-search = Suche
accounts-thing-session = Sitzung
accounts-thing-unit = Einheit
accounts-thing-user = Benutzer
accounts-register-details = Einzelheiten
accounts-register-ground = Grundlage: { $ground }
accounts-register-machine = Das System
accounts-register-newest = Zurück zu den neuesten
accounts-register-older = Ältere

## Closed lists

password-fault-too-short = Das Passwort ist zu kurz: Es braucht mindestens 12 Zeichen.
password-fault-too-long = Das Passwort ist zu lang: höchstens 200 Zeichen.
password-fault-common = Dieses Passwort ist sehr bekannt und wird sofort erraten. Wählen Sie ein anderes, zum Beispiel einen Satz.
password-fault-personal = Das Passwort enthält Ihren Namen, Ihre E-Mail-Adresse oder den Namen des Netzes. Wählen Sie ein anderes.
password-fault-not-the-same = Die beiden Passwörter sind nicht gleich. Geben Sie zweimal dasselbe ein.
user-state-active = Aktiv
user-state-invited = Eingeladen
user-state-without-factor = Ohne zweiten Code
user-state-disabled = Gesperrt
user-state-ended = Nicht mehr dabei
door-password = Passwort
door-code = Code
door-recovery-code = Ersatzcode
door-invitation = Einladung
door-demo = Demonstration
