# Dokumente: Schreiben, Ausdrucke, Protokollregister, Prüfung.

papers-title = Dokumente
papers-to-issue = Auszustellen
papers-to-issue-hint = Beim Ausstellen erhält ein Dokument eine Protokollnummer. Danach ändert es sich nicht mehr. Vorher die Vorschau ansehen.
papers-issue = Protokollieren und ausstellen
papers-preview = Vorschau
papers-second-language = Sprache neben Italienisch
papers-only-italian = Nur Italienisch
papers-issued = Ausgestellt
papers-none = Kein Dokument ausgestellt.
papers-to-print = Zum Drucken
papers-print-dossier = Akte der Zuweisung, mit dem, was Sie lesen dürfen (PDF)
papers-print-access = Akte für die Akteneinsicht (PDF)
papers-print-access-hint = Gesundheit, Justiz, Schutz, private Notizen, andere Personen und Orte sind abgedeckt. Lesen Sie vor der Übergabe die freien Texte: Sie können andere nennen.
papers-to-person = Die Person
papers-to-members = Die Mitglieder der Kommission
papers-waits = Noch zu setzen
papers-typeset-again = Erneut setzen
papers-column-kind = Dokument
papers-column-number = Protokoll
papers-column-when = Datum
papers-column-recipient = Empfänger
papers-column-sender = Absender
papers-column-code = Code
papers-column-about = Zuweisung
papers-column-languages = Sprachen
papers-column-direction = Richtung
papers-column-attachments = Anlagen
papers-column-imprint = SHA-256-Abdruck
papers-about-receipt = Sagt, dass die Zuweisung eingegangen ist, wer zuständig ist und bis wann entschieden wird.
papers-about-integration-request = Fordert das Fehlende an und nennt die Frist.
papers-about-pre-rejection = Nennt die Gründe dagegen und wie man antwortet.
papers-about-pre-rejection-person = Die Gründe dagegen in einfachen Worten und wie man antwortet, an die Person, auch in ihrer Sprache.
papers-about-decision-sender = Die begründete Entscheidung, an die zuweisende Stelle.
papers-about-decision-person = Die Entscheidung in einfachen Worten, an die Person, auch in ihrer Sprache.
papers-session-title = Dokumente der Sitzung { $number }
papers-back-to-session = Zurück zur Sitzung
papers-letters-waiting = Auszustellende Schreiben
papers-letters-waiting-hint = Eines für die zuweisende Stelle und eines für die Person, in ihrer Sprache.
papers-convocation = Einberufung
papers-convocation-hint = Die Sitzung ist einberufen, aber das Schreiben an die Mitglieder fehlt noch. Geben Sie es hier aus: Es nennt Tag, Ort und Punkte. Senden Sie es dann allen.
papers-issue-convocation = Einberufung protokollieren und ausstellen
papers-list-hint = Mit Namen: nur für die Mitglieder der Kommission.
papers-calendar = Sitzung für den Kalender (.ics)
papers-calendar-name = Sitzungen: { $network }
papers-failed-title = Einige Schreiben wurden nicht gesetzt
papers-protocol-title = Protokollregister
papers-protocol-none = Kein Eintrag in diesem Jahr.
papers-years = Jahre
papers-export-csv = Als CSV exportieren
papers-export-xlsx = Als Excel exportieren
papers-incoming = Eingang
papers-outgoing = Ausgang
papers-kind-referral = Zuweisung
papers-kind-request = Anfrage an eine Stelle
papers-kind-request-answer = Antwort einer Stelle
papers-check-title = Ein Dokument prüfen
papers-check-lead = Sie haben ein Schreiben des Netzwerks? Geben Sie den Code unten auf der Seite ein.
papers-check-code = Code des Dokuments
papers-check-code-hint = Acht Buchstaben und Ziffern, zum Beispiel 7K3M-92QF
papers-check-not-a-code = Geben Sie die acht Buchstaben und Ziffern des Codes ein. Die Buchstaben I, L, O, U und die Ziffern 0 und 1 kommen nie vor.
papers-check-go = Prüfen
papers-check-found = Das Dokument ist echt.
papers-check-compare = Vergleichen Sie Nummer, Datum und Seiten mit dem Blatt. Haben Sie die Datei, vergleichen Sie auch den Abdruck.
papers-check-unknown = Kein Dokument hat diesen Code.
papers-check-unknown-mend = Prüfen Sie, ob Sie ihn richtig abgeschrieben haben. Stimmt er, rufen Sie die Stelle an, die das Schreiben verfasst hat.
papers-check-pages = Seiten
papers-attachments =
    { $count ->
        [one] { $count } Anlage
       *[other] { $count } Anlagen
    }
papers-issue-all =
    { $count ->
        [one] Schreiben protokollieren und ausstellen
       *[other] Alle { $count } Schreiben protokollieren und ausstellen
    }
papers-all-check = Die Schreiben vor der Ausgabe prüfen
papers-all-lead =
    { $count ->
        [one] Ein Schreiben. Sehen Sie, an wen es geht und was es sagt.
       *[other] { $count } Schreiben. Sehen Sie, an wen jedes geht und was es sagt.
    }
papers-all-go-title = Jetzt ausgeben?
papers-all-go-text = Jedes Schreiben bekommt seine Protokollnummer und ändert sich nicht mehr. Um eines auszulassen, gehen Sie zurück und öffnen Sie seine Zuweisung.
papers-of-session = Dokumente der Sitzung
papers-covered = Nicht zugängliche Teile
papers-covered-law = Vom Gesetz geschützte Daten, falls vorhanden
papers-attachment = Anlage { $number }
papers-due-none = Kein Brief auszustellen.
papers-due-hint = Jeder Brief berichtet von einem Schritt, der schon getan ist, und wurde noch nicht ausgestellt. Sie bekommen ihre Nummer beim Ausstellen.
papers-due-more = Es gibt noch mehr: Sind diese ausgestellt, erscheinen sie hier.
papers-column-since = Seit
