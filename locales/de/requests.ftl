### Anfragen an Stellen ohne Konto.
## requests: asking

requests-title = Anfragen an Stellen ohne Konto
requests-lead = Fragen Sie eine Pfarrei, einen Betrieb, eine Stelle anderswo. Sie antworten per Link, per E-Mail, am Telefon oder auf Papier.
requests-none = Zu dieser Zuweisung gibt es keine Anfrage.
requests-list-none = Keine Anfragen.
requests-new = Neue Anfrage
requests-new-lead = Die Stelle erhält nur, was Sie hier schreiben und ankreuzen. Je weniger, desto besser.
requests-to = An welche Stelle
requests-to-hint = Fehlt sie, kann die Netzwerkverwaltung sie ergänzen.
requests-to-hint-words = Schreiben Sie einen Teil des Namens und wählen Sie aus der Liste. Auch Stellen ohne Konto stehen darin. Fehlt eine, kann die Verwaltung des Netzes sie hinzufügen.
requests-kind = Was Sie wollen
requests-days =
    { $count ->
        [one] { $count } Tag für die Antwort
       *[other] { $count } Tage für die Antwort
    }
requests-purpose = Zu welchem Zweck
requests-purpose-hint = Ein Satz, zum Beispiel „Eine Werkstatt in der Nähe finden“. Die Stelle liest ihn.
requests-question = Die Frage
requests-question-hint = Schreiben Sie nur, was für die Antwort nötig ist.
requests-shares = Welche Daten die Stelle sieht
requests-shares-hint = Nichts ist vorher angekreuzt. Die Stelle sieht eine Kopie von heute, und erst nach dem Code.
requests-share-identity = Name, Geburt und Sprache. Nie Adresse und Telefon.
requests-share-sealed = Geschützte Daten: nur ankreuzen, wenn die Stelle sonst nicht antworten kann.
requests-code-by = Wie Sie den Code senden
requests-code-by-hint = Der Link geht per E-Mail. Der Code geht einen anderen Weg: ohne ihn zeigt der Link nichts.
request-code-by-mail = Mit einer zweiten E-Mail
request-code-by-telephone = Ich sage ihn am Telefon
request-code-by-paper = Ich übergebe ihn auf Papier
requests-code-by-mail-hint = An eine zweite Adresse der Stelle, nicht an die des Links. Der am wenigsten sichere Weg.
requests-code-by-telephone-hint = Der Code erscheint ein einziges Mal, gleich nach dem Senden.
requests-code-by-paper-hint = Der Code erscheint ein einziges Mal: drucken oder notieren Sie ihn.
requests-send = Anfrage senden
requests-go-on = Vor dem Senden prüfen
requests-kept = Hier steht eine Anfrage, die Sie begonnen und nicht gesendet haben.
requests-discard = Verwerfen und neu beginnen
requests-check-title = Prüfen Sie die Anfrage
requests-check-lead = Noch ist nichts abgegangen. Lesen Sie es und ändern Sie, was nötig ist.
requests-check-link = Wie der Link ankommt
requests-check-link-by-mail = Per E-Mail an { $address }
requests-check-link-by-hand = Sie geben ihn weiter: Von dieser Stelle kennen wir keine E-Mail-Adresse.
requests-check-term =
    { $count ->
        [one] { $date }: { $count } Tag ab heute
       *[other] { $date }: { $count } Tage ab heute
    }
requests-check-nothing = Nichts: Die Stelle liest nur den Zweck und die Frage.
requests-check-reads = Was { $body } über die Person liest
requests-check-send-title = Jetzt senden?
requests-check-send-text = { $body } liest das nach dem Code. Die Anfrage bekommt eine Protokollnummer. Was die Stelle gelesen hat, lässt sich nicht zurückholen.
requests-check-later = Später senden
requests-check-changed = Die Anfrage wurde in einem anderen Fenster geändert. Lesen Sie sie noch einmal, bevor Sie sie senden.
requests-fault-to = Wählen Sie die Stelle.
requests-fault-to-unknown = Keine Stelle, oder mehr als eine, hat diese Wörter im Namen. Wählen Sie sie aus der Liste.
requests-fault-kind = Wählen Sie, was Sie wollen.
requests-fault-purpose = Schreiben Sie, zu welchem Zweck Sie fragen.
requests-fault-question = Schreiben Sie die Frage.
requests-fault-code-by = Wählen Sie, wie Sie den Code senden.
requests-fault-no-second-mail = Von dieser Stelle kennen wir keine zweite E-Mail-Adresse: Link und Code gehen nicht in dasselbe Postfach. Wählen Sie Telefon oder Papier.

## requests: handing over

requests-by-hand-title = Anfrage gesendet: ein Schritt fehlt
requests-by-hand-lead = Geben Sie das an { $body } weiter. Es erscheint hier nur einmal.
requests-by-hand-code = Nennen Sie den Zugangscode nur der Person, die für die Stelle antwortet.
requests-by-hand-link = Die Stelle hat keine E-Mail: geben Sie ihr auch den Link.
requests-by-hand-demo = In der Demonstration geht keine E-Mail hinaus: das ist der Link, den die Stelle erhält.
requests-by-hand-go = Zur Anfrage
requests-link = Link
requests-access-code = Zugangscode

## requests: lists and one request

requests-column-code = Code
requests-column-to = Stelle
requests-column-from = Wer fragt
requests-column-kind = Anfrage
requests-column-sent = Gesendet am
requests-column-due = Antwort bis
requests-column-number = Zuweisung
requests-clock-left =
    { $count ->
        [one] noch { $count } Tag
       *[other] noch { $count } Tage
    }
requests-clock-late =
    { $count ->
        [one] { $count } Tag zu spät
       *[other] { $count } Tage zu spät
    }
requests-clock-today = letzter Tag
requests-clock-ours = die Frist ruht: die Stelle wartet auf eine Antwort
requests-one-title = Anfrage { $code }
requests-shared = Weitergegebene Daten
requests-shared-nothing = Keine
requests-protocol = Protokoll
requests-protocol-out = Ausgang { $number } vom { $day }
requests-protocol-in = Eingang { $number } vom { $day }
requests-asked = Was wir gefragt haben
requests-words-closed = Sie sehen, wo die Anfrage steht, nicht ihren Text. Ihn liest, wer das Verfahren führt.
requests-words = Text
requests-step-hint = Die Stelle erhält eine E-Mail ohne diesen Text und liest ihn über ihren Link.
requests-answer-back = Ihre Rückfrage beantworten
requests-withdraw = Anfrage zurückziehen
requests-log = Was geschah
requests-scans = Zurückgekommene Blätter
requests-sheet = Antwortblatt auf Papier (PDF)
requests-link-title = Link und Code
requests-link-hint = Ein neuer Link beendet den alten. Ihn zu beenden lässt die anderen Wege offen.
requests-link-ask-the-sender = Link und Code zeigen alles, was geteilt wurde, auch was Sie nicht lesen dürfen. Werden sie neu gebraucht, bitten Sie die Stelle darum, die die Anfrage gesendet hat: { $body }.
requests-renew = Neuen Link senden
requests-revoke = Link beenden

## requests: recording

requests-record = Antwort festhalten
requests-record-channel = Wie sie kam
requests-record-who = Wer geantwortet hat
requests-record-who-hint = Name und Aufgabe in der Stelle.
requests-record-step = Was sie gesagt haben
requests-record-words-hint = Ihre Worte, kurz.
requests-record-save = Festhalten
requests-reason = Grund für das Nein
requests-reason-hint = Nur wenn die Antwort Nein ist. Bei „anderer Grund“ schreiben Sie welcher.
requests-scan = Unterschriebenes Blatt
requests-scan-hint = Scan oder Foto, wenn die Antwort auf Papier ist. PDF, JPEG oder PNG, höchstens 10 MB.
requests-says-accept = Wir nehmen an
requests-says-decline = Wir nehmen nicht an oder können nicht antworten
requests-says-ask-back = Vor der Antwort fragen wir etwas
requests-says-answer = Wir antworten
requests-says-report-outcome = Wir teilen mit, wie es ausgegangen ist
requests-fault-step = Wählen Sie eine Antwort.
requests-fault-reason = Wählen Sie den Grund für das Nein.
requests-fault-words = Schreiben Sie den Text: ohne ihn ist die Antwort nicht klar.
requests-fault-channel = Wählen Sie, wie die Antwort kam.
requests-fault-who = Schreiben Sie, wer geantwortet hat.
requests-fault-scan = Fügen Sie den Scan des Blatts an.

## requests: the office

requests-groups = Welche Anfragen
request-group-open = Offen
request-group-expired = Abgelaufen
request-group-answered = Beantwortet
request-group-every = Alle
requests-find = Code der Anfrage
requests-find-hint = Wer anruft, nennt ihn, oder er steht auf dem Blatt: zum Beispiel 7K3M-92QF.
requests-find-go = Finden
requests-fault-code = Keine Anfrage hat diesen Code. Prüfen Sie, ob er richtig ist.
requests-back = Zurück zu den Anfragen
requests-answered-title = Antworten in der Frist
requests-answered-lead = In den letzten zwölf Monaten, je Stelle.
requests-answered-counts-title = Anfragen
requests-answered-counts = { $sent } gesendet: { $timely } in der Frist, { $late } zu spät, { $overdue } überfällig ohne Antwort, { $running } laufend
requests-answered-share = Anteil
requests-answered-of = { $count } von { $total }
requests-answered-total = Alle Stellen
requests-answered-note = Der Anteil zählt beantwortete und überfällige Anfragen. Unter fünf nennen wir keinen Prozentsatz. Zurückgezogene zählen nicht.
requests-replies-title = E-Mails zum Ansehen
requests-replies-lead = Diese E-Mails haben nichts geändert. Text und Anhänge bleiben im Postfach: hier bewahren wir sie nicht auf.
requests-replies-none = Keine E-Mails zum Ansehen.
requests-replies-mend = Rufen Sie die Stelle an. Antwortet sie, halten Sie die Antwort mit dem Code der Anfrage fest.
requests-replies-handled = Erledigt

## requests: the page of the body

requests-door-title = Anfrage öffnen
requests-door-lead = Geben Sie den Code ein, den Sie auf anderem Weg erhielten: zweite E-Mail, Telefon oder Papier.
requests-door-hint = Sechs Ziffern. Nach einigen falschen gilt der Link nicht mehr.
requests-door-wrong = Der Code ist nicht richtig.
requests-door-go = Öffnen
requests-over-title = Dieser Link gilt nicht mehr
requests-over-text = Er wurde schon benutzt, ist abgelaufen, wurde beendet oder ist falsch geschrieben. Nichts hat sich geändert.
requests-over-mend = Zum Antworten rufen Sie an, wer Ihnen schrieb, oder eine dieser Stellen, und nennen Sie den Code der Anfrage.
requests-suspended-title = Die Anfrage ruht
requests-suspended-text = Im Augenblick können wir weder den Inhalt zeigen noch eine Antwort annehmen. Link und Code bleiben gültig.
requests-suspended-mend = Versuchen Sie es in einigen Tagen mit demselben Link, oder fragen Sie, wer Ihnen schrieb.
requests-suspended-typed = Was Sie geschrieben hatten, nicht gespeichert
requests-answer-heading = Anfrage an { $body }
requests-answer-by = Antwort bis { $day }.
requests-answer-shared = Was Sie wissen müssen
requests-answer-shared-hint = Nutzen Sie diese Daten nur für die Antwort. Nicht kopieren, nicht weitergeben.
requests-answer-talk = Fragen und Antworten
requests-answer-title = Ihre Antwort
requests-answer-step = Was Sie antworten
requests-answer-words-hint = Immer nötig, außer wenn Sie annehmen oder einen Grund aus der Liste wählen.
requests-answer-outcome = Wie es ausgegangen ist
requests-answer-outcome-hint = In wenigen Zeilen, wenn es etwas zu sagen gibt. Sie können mit demselben Link wiederkommen.
requests-answer-who = Wer für die Stelle antwortet
requests-answer-send = Antwort senden
requests-answer-leave = Seite schließen
requests-who-name = Name
requests-who-language = Sprache
requests-thanks-title = Danke, die Antwort ist angekommen
requests-thanks-text = Sie können diese Seite schließen. Der Link wird nicht mehr gebraucht.

## states, steps, ways

request-state-sent = Gesendet
request-state-opened = Gelesen
request-state-asked-back = Wartet auf unsere Antwort
request-state-expired = Abgelaufen
request-state-accepted = Angenommen
request-state-declined = Abgelehnt
request-state-answered = Beantwortet
request-state-outcome-reported = Ergebnis mitgeteilt
request-state-withdrawn = Zurückgezogen
request-step-open = Die Stelle hat die Anfrage geöffnet
request-step-ask-back = Die Stelle fragt etwas
request-step-answer-back = Antwort auf die Rückfrage der Stelle
request-step-expire = Die Frist ist abgelaufen
request-step-accept = Die Stelle nimmt an
request-step-decline = Die Stelle lehnt ab
request-step-answer = Die Stelle antwortet
request-step-report-outcome = Die Stelle teilt das Ergebnis mit
request-step-withdraw = Anfrage zurückgezogen
request-aim-acceptance = Annehmen oder nicht
request-aim-reply = Antworten
request-channel-link = Link
request-channel-email = E-Mail
request-channel-telephone = Telefon
request-channel-paper = Papier
request-channel-page = Net-Met
request-channel-machine = Von selbst
request-note-sent = Anfrage gesendet
request-note-reminded = Erinnerung an die Stelle gesendet
request-note-link-renewed = Neuer Link und neuer Code
request-note-link-revoked = Link beendet
request-note-link-locked = Link gesperrt: zu viele falsche Codes
request-note-reply-set-aside = Eine E-Mail kam und änderte nichts
request-note-sheet-printed = Antwortblatt gedruckt
request-note-scan-filed = Scan des Blatts abgelegt
reply-aside-unreadable = Keine lesbare E-Mail
reply-aside-no-tag = Im Betreff fehlt der Bezug zur Anfrage
reply-aside-wrong-tag = Der Bezug im Betreff ist nicht gültig
reply-aside-other-sender = Sie kommt nicht von der angeschriebenen Adresse
reply-aside-forged = Der Absender scheint gefälscht
reply-aside-automatic = Es ist eine automatische Antwort
reply-aside-attachment = Sie hat einen Anhang: wir öffnen und behalten ihn nicht
reply-aside-html-only = Sie hat keinen einfachen Text, nur eine Seite
reply-aside-not-understood = Das erste Wort ist keines der vereinbarten
reply-aside-over = Die Anfrage ist schon beantwortet oder zurückgezogen
reply-aside-does-not-fit = Die Antwort passt nicht zu dieser Anfrage
reply-aside-restricted = Die Verarbeitung der Daten der Person ist eingeschränkt: lesen Sie die E-Mail im Postfach, wenn die Einschränkung endet, und tragen Sie die Antwort ein

## notices of what was done

done-request-sent = Anfrage gesendet.
done-request-answered = Antwort festgehalten.
done-request-withdrawn = Anfrage zurückgezogen.
done-request-answered-back = Antwort an die Stelle gesendet.
done-request-link-revoked = Link beendet.
done-reply-handled = Erledigt.

## events, notices, menu

event-request-sent = Anfrage an eine Stelle gesendet
event-request-moved = Schritt einer Anfrage an eine Stelle
event-request-shown = Anfrage von der Stelle gelesen
event-request-read = Anfrage an eine Stelle geöffnet
event-request-link-changed = Link einer Anfrage geändert
event-request-link-refused = Ungültiger Link versucht
event-request-code-wrong = Falscher Code einer Anfrage
event-request-visited = Richtiger Code einer Anfrage
event-request-reminded = Erinnerung an eine Anfrage gesendet
event-request-sheet-printed = Antwortblatt gedruckt
event-request-scan-taken = Scan eines Antwortblatts geöffnet
event-reply-set-aside = E-Mail beiseitegelegt
event-reply-handled = Beiseitegelegte E-Mail angesehen
notice-request-answered = Eine Stelle hat auf eine Anfrage geantwortet.
notice-request-asked-back = Eine Stelle fragt etwas, bevor sie auf eine Anfrage antwortet.
notice-request-expired = Die Frist einer Anfrage an eine Stelle ist ohne Antwort abgelaufen.
notice-request-link-locked = Der Link einer Anfrage ist gesperrt: zu viele falsche Codes.
notice-reply-set-aside = Eine E-Mail kam, die keine Anfrage verwenden konnte.
nav-requests = Anfragen
referrals-requests = Ausstehende Antworten von Stellen
referrals-requests-open =
    { $count ->
        [one] { $count } offene Anfrage, Antwort bis { $date }
       *[other] { $count } offene Anfragen, erste Antwort bis { $date }
    }
referrals-requests-ours = Eine Stelle wartet auf unsere Antwort
referrals-nav-requests = Anfragen an Stellen
today-todo-requests-expired = Abgelaufene Anfragen: Stelle anrufen
today-todo-replies = E-Mails zum Ansehen
paper-kind-code-sheet = Antwortblatt mit Code

## the mails

requests-mail-subject = { $network }: eine Anfrage an Sie { $tag }
requests-mail-text =
    { $from } schreibt Ihnen über { $network }.

    Anfrage: { $kind }
    Antwort bis { $day }.

    Zum Lesen und Antworten öffnen Sie diese Adresse:
    { $link }

    Sie brauchen einen Code aus sechs Ziffern. Sie erhalten ihn auf anderem Weg: zweite E-Mail, Telefon oder Papier.

    Fragen? { $contact }
    Diese E-Mail enthält keine personenbezogenen Daten.
requests-mail-reply-acceptance =
    Sie können auch auf diese E-Mail antworten. Lassen Sie den Betreff, wie er ist, ohne Anhang. Beginnen Sie mit einem dieser Wörter:
    ANNEHMEN
    ABLEHNEN: der Grund
    FRAGE: was Sie wissen möchten
    ERGEBNIS: wie es ausgegangen ist, nach der Annahme
requests-mail-reply-question =
    Sie können auch auf diese E-Mail antworten. Lassen Sie den Betreff, wie er ist, ohne Anhang. Beginnen Sie mit einem dieser Wörter:
    ANTWORT: Ihre Antwort
    ABLEHNEN: warum Sie nicht antworten können
    FRAGE: was Sie wissen möchten
requests-code-mail-subject = { $network }: der Code zu einer Anfrage
requests-code-mail-text =
    { $from } hat Ihnen mit einer anderen E-Mail eine Anfrage gesendet.

    Der Code zum Öffnen: { $code }

    Geben Sie ihn nicht weiter. Fragen? { $contact }
requests-reminder-mail-subject = { $network }: Erinnerung, eine Anfrage wartet { $tag }
requests-reminder-mail-text =
    { $from } wartet bis { $day } auf Ihre Antwort.

    Anfrage: { $kind }

    Nutzen Sie den Link der früheren E-Mail und den Code. Finden Sie sie nicht mehr, rufen Sie an: { $contact }
requests-back-mail-subject = { $network }: Antwort auf Ihre Frage { $tag }
requests-back-mail-text =
    { $from } hat Ihre Frage beantwortet.

    Lesen Sie die Antwort über den Link der früheren E-Mail und den Code. Die neue Frist ist der { $day }.

    Fragen? { $contact }
requests-withdrawn-mail-subject = { $network }: Anfrage zurückgezogen { $tag }
requests-withdrawn-mail-text =
    { $from } hat die Anfrage zurückgezogen: { $kind }.

    Sie müssen nicht mehr antworten. Der Link gilt nicht mehr. Fragen? { $contact }
