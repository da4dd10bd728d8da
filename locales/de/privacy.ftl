# Datenschutz: Anfragen, Information, Verzeichnis der Verarbeitungen, Aufbewahrung und Aussonderung.

privacy-title = Anfragen zu eigenen Daten
privacy-lead = Wer Hilfe erhält, kann eine Kopie der Daten verlangen, sie berichtigen, einschränken oder löschen lassen oder widersprechen. Die Antwort ist innerhalb eines Monats fällig.
privacy-lead-desk = Hier sehen Sie die Anfragen, die Ihre Stelle aufgenommen hat. Für eine neue öffnen Sie das Datenblatt der Person.
privacy-new = Neue Anfrage
privacy-show-open = Offene zeigen
privacy-show-answered = Beantwortete zeigen
privacy-none-open = Keine Anfrage wartet auf Antwort.
privacy-none-answered = Noch keine Anfrage ist beantwortet.
privacy-column-request = Anfrage
privacy-column-person = Person
privacy-column-due = Antwort bis
privacy-column-answered = Beantwortet
privacy-column-received = Eingegangen
privacy-due-today = Heute fällig, { $date }
privacy-nav-requests = Anfragen
privacy-nav-processing = Verzeichnis der Verarbeitungen
privacy-nav-retention = Aufbewahrung und Aussonderung
privacy-find-title = Wer fragt?
privacy-find-lead = Suchen Sie die Person mit ganzem Familien- und Vornamen oder mit Steuernummer oder Dokumentnummer. Die Suche wird festgehalten.
privacy-find-number = Steuernummer oder Nummer
privacy-find-number-hint = Das genügt, wenn Sie sie haben
privacy-found = Gefundene Personen
privacy-found-none = Niemand mit diesen Angaben. Prüfen Sie die Schreibweise.
privacy-fault-find = Schreiben Sie Familien- und Vornamen oder eine Nummer.
privacy-fault-future = Schreiben Sie ein Datum nicht nach heute.
privacy-fault-reason = Schreiben Sie den Grund.
privacy-fault-extend-late = Der erste Monat ist vorbei: Eine Verlängerung wird der Person in diesem Monat mitgeteilt (Art. 12 Abs. 3 DSGVO). Antworten Sie jetzt.
privacy-fault-ground = Wählen Sie, warum die Verarbeitung eingeschränkt wird.
privacy-fault-kind = Wählen Sie, was die Person verlangt.
privacy-fault-channel = Wählen Sie, wie die Anfrage einging.
privacy-fault-identity = Wählen Sie, wie Sie die Identität geprüft haben.
privacy-fault-version = Wählen Sie, welche Information Sie gegeben haben.
privacy-fault-language = Wählen Sie die Sprache.
privacy-fault-how = Wählen Sie, wie.
privacy-fault-purpose = Wählen Sie, wofür die Einwilligung gilt.
privacy-fault-permission = Schreiben Sie Datum und Nummer der Genehmigung der Archivbehörde. Ohne sie werden Unterlagen öffentlicher Stellen nicht ausgesondert.
privacy-person-title = Personenbezogene Daten und Rechte
privacy-record = Anfrage aufnehmen
privacy-to-record = Zum Datenblatt der Person
privacy-erased = Die Daten dieser Person wurden gelöscht.
privacy-erased-stays = Es bleiben nur Nummern, Daten, Zustände, Entscheidungen und das Protokollregister, ohne Namen. Unterschriebene Niederschriften sind dauerhafte Akten: Nennen sie die Person, bleibt der Name dort. Alte Sicherungen enthalten die Daten noch, bis sie ersetzt werden.
privacy-restricted-since = Verarbeitung eingeschränkt seit { $day }.
privacy-restricted-means = Die Daten werden nur aufbewahrt: Niemand kann sie ändern, Dokumente hinzufügen oder Zuweisungen weiterführen. Nur die Datenschutzstelle kann das aufheben.
privacy-held-since = Nicht vernichten: gesperrt seit { $day }.
privacy-requests = Was verlangt wurde
privacy-requests-none = Keine Anfrage.
privacy-informed-title = Erteilte Information
privacy-informed-add = Festhalten, dass informiert wurde
privacy-informed-save = Information speichern
privacy-information-version = Welche Information
privacy-information-language = In welcher Sprache
privacy-information-how = Wie
privacy-information-day = Wann
privacy-consents = Einwilligungen
privacy-consents-lead = Der Dienst beruht auf Gesetz: Eine Einwilligung ist nicht nötig. Sie wird nur für das hier Genannte erbeten und kann jederzeit widerrufen werden.
privacy-consent-add = Einwilligung festhalten
privacy-consent-save = Einwilligung speichern
privacy-consent-purpose = Wofür
privacy-consent-how = Wie es erklärt wurde
privacy-consent-since = Erteilt am { $day }
privacy-consent-withdrawn = Erteilt am { $from }, widerrufen am { $to }
privacy-consent-withdraw = Einwilligung widerrufen
privacy-restriction = Einschränkung der Verarbeitung
privacy-restrict = Verarbeitung einschränken
privacy-restrict-ground = Warum (Art. 18 DSGVO)
privacy-restrict-hint = Ab dann kann niemand mehr etwas über diese Person schreiben.
privacy-reason = Grund
privacy-lift = Einschränkung aufheben
privacy-lift-reason = Warum die Einschränkung aufgehoben wird
privacy-lift-hint = Die Person ist vorher zu unterrichten (Art. 18 Abs. 3 DSGVO).
privacy-hold-title = Vernichtungssperre
privacy-hold = Löschung und Aussonderung sperren
privacy-hold-reason = Warum nicht vernichtet werden darf
privacy-hold-hint = Zum Beispiel: Rechtsstreit, Prüfung
privacy-release = Sperre aufheben
privacy-record-lead = Schreiben Sie, was die Person verlangt, in ihren Worten. Es braucht kein Formular und keinen Grund.
privacy-what-asked = Was verlangt wird
privacy-words = Mit eigenen Worten
privacy-words-hint = Freiwillig. Nur die Datenschutzstelle und Ihre Stelle lesen es.
privacy-channel = Wie sie einging
privacy-identity = Wie die Identität geprüft wurde
privacy-identity-hint = Kopieren Sie den Ausweis nicht: Ansehen genügt.
privacy-received-on = Eingegangen am
privacy-due-on = Antwort fällig am
privacy-recorded-by = Aufgenommen von
privacy-record-save = Anfrage speichern
privacy-no-words = Die Person hat nichts hinzugefügt, oder der Text wurde gelöscht.
privacy-answer = Antworten
privacy-history = Verlauf
privacy-told = Was der Person gesagt wird
privacy-told-hint = In einfachen Worten. Bei Ablehnung: der Grund und dass Beschwerde bei der Behörde oder Klage möglich ist.
privacy-step-lead-take = Die Anfrage ist in Bearbeitung. Die Person erhält noch keine Antwort.
privacy-step-lead-extend = Es kommen zwei Monate dazu. Die Person ist im ersten Monat mit Grund zu unterrichten.
privacy-step-lead-grant = Die Person erhält, was sie verlangt hat.
privacy-step-lead-grant-partly = Die Person erhält einen Teil. Schreiben Sie, was nicht und warum.
privacy-step-lead-refuse = Die Antwort ist Nein. Grund und Norm sind nötig.
privacy-step-lead-withdraw = Die Person zieht die Anfrage zurück.
privacy-file-title = Kopie der Daten
privacy-file-lead = Alles, was das Netz über die Person aufbewahrt, zur Übergabe. Das Dokument sagt, was fehlt und warum. Zuerst bestätigen Sie Ihre Identität.
privacy-file-html = Herunterladen zum Lesen und Drucken
privacy-file-json = Herunterladen für ein anderes Programm (JSON)
privacy-file-heading = Ihre Daten
privacy-file-made = { $network }, { $day }. Antwort auf Anfrage { $request }.
privacy-file-referral = Zuweisung { $number }
privacy-file-decisions = Entscheidungen
privacy-file-opinions = Stellungnahmen ohne Namen
privacy-file-files = Beigefügte Dokumente
privacy-file-recipients = Wer die Daten erhalten hat
privacy-file-name = ihre-daten
privacy-file-asked-on = Gefragt am
privacy-file-shared = Gezeigte Daten
privacy-file-shared-nothing = Keine
privacy-file-purpose = Zu welchem Zweck
privacy-file-question = Was gefragt wurde
privacy-file-readers = Wer Ihre Daten gelesen hat
privacy-file-registered = Erfasst am
privacy-file-registrar = Erfasst von
privacy-file-left-out = Was fehlt und warum
privacy-file-rights = Ist etwas falsch, können Sie Berichtigung verlangen. Sind Sie nicht einverstanden, können Sie sich bei der Datenschutzbehörde beschweren oder klagen.
privacy-erasure = Löschung
privacy-erasure-lead = Eine Person schlägt vor, eine andere bestätigt. Mit der Bestätigung werden Schlüssel, Stammdaten, Antworten, Anlagen, Briefe und freie Texte vernichtet. Es gibt kein Zurück.
privacy-erasure-bound = Löschen ist jetzt nicht möglich (Art. 17 Abs. 3 DSGVO):
privacy-erasure-proposed = Vorgeschlagen von { $user }, { $when }.
privacy-erasure-waits = Eine andere Person der Datenschutzstelle muss bestätigen.
privacy-erasure-propose = Löschung vorschlagen
privacy-erasure-confirm = Bestätigen: endgültig löschen
privacy-erasure-drop = Vorschlag zurückziehen
privacy-erased-when = Löschung ausgeführt: { $when }
privacy-until = bis { $day }
privacy-processing-title = Verzeichnis der Verarbeitungstätigkeiten
privacy-processing-lead = Art. 30 DSGVO. Es entsteht von selbst aus den Regeln des Netzes, dem Formular und der Liste der Stellen.
privacy-processing-version = Regeln: { $version }
privacy-controllers = Verantwortliche
privacy-no-recipients = Niemand außerhalb der Stelle
privacy-column-purpose = Zweck
privacy-column-basis = Rechtsgrundlage
privacy-column-persons = Personen
privacy-column-data = Daten
privacy-column-recipients = Empfänger
privacy-column-retention = Aufbewahrung
privacy-column-measures = Sicherheitsmaßnahmen
privacy-forever = unbefristet
privacy-retention-title = Aufbewahrung und Aussonderung
privacy-retention-lead = Was seine Frist überschreitet, wird hier vorgeschlagen. Eine Person prüft und billigt, eine andere bestätigt; dann vernichtet das Programm und schreibt das Aussonderungsprotokoll.
privacy-disposals = Vorschläge und Protokolle
privacy-disposals-none = Nichts überschreitet seine Frist.
privacy-propose-now = Jetzt suchen
privacy-plan = Aufbewahrungsplan
privacy-column-what = Was
privacy-column-proposed = Vorgeschlagen am
privacy-column-act = Protokoll
privacy-column-period = Wie lange
privacy-column-action = Danach
privacy-column-law = Quelle
privacy-archive = Genehmigung des Archivs nötig (Art. 21 D.Lgs. 42/2004)
privacy-disposal-before = Beendet vor
privacy-disposal-approved = Gebilligt von
privacy-disposal-permission = Genehmigung der Aussonderung
privacy-disposal-permission-hint = Archivbehörde: Nummer und Datum
privacy-disposal-confirmed = Bestätigt von
privacy-disposal-done = Aussonderung ausgeführt
privacy-disposal-hash = Abdruck der Liste (SHA-256)
privacy-disposal-running = Bestätigt: Das Programm vernichtet stapelweise. Hält es an, macht es von selbst weiter.
privacy-disposal-waits = Sie haben gebilligt: Eine andere Person muss bestätigen.
privacy-disposal-review = Prüfen und billigen
privacy-disposal-review-lead = Sehen Sie die Liste an. Nehmen Sie heraus, was noch gebraucht wird, mit Grund. Personen mit Sperre oder offener Anfrage sind schon ausgenommen.
privacy-disposal-approve = Billigen
privacy-disposal-drop = Vorschlag verwerfen
privacy-disposal-confirm = Aussonderung bestätigen
privacy-disposal-confirm-lead = Nach der Bestätigung vernichtet das Programm alles in der Liste. Es gibt kein Zurück.
privacy-disposal-lines = Liste
privacy-exclude-title = Eine Zeile ausnehmen
privacy-exclude-which = Welche
privacy-exclude-hint = Ohne Namen von Personen
privacy-exclude = Ausnehmen
privacy-column-number = Nummer
privacy-column-ended = Beendet am
privacy-column-fate = Verbleib
privacy-column-thing = Interne Kennung
privacy-act-title = Aussonderungsprotokoll
privacy-act-take = Aussonderungsprotokoll herunterladen (CSV)

privacy-kind-access = Auskunft: eigene Daten sehen
privacy-kind-rectification = Berichtigung
privacy-kind-erasure = Löschung
privacy-kind-restriction = Einschränkung: nur aufbewahren
privacy-kind-portability = Datenübertragbarkeit
privacy-kind-objection = Widerspruch
privacy-kind-hint-access = „Was wissen Sie über mich?“ (Art. 15)
privacy-kind-hint-rectification = „Das ist falsch“ (Art. 16)
privacy-kind-hint-erasure = „Löschen Sie alles“ (Art. 17). Nicht wo ein Gesetz zur Aufbewahrung verpflichtet.
privacy-kind-hint-restriction = „Halten Sie an, bis es klar ist“ (Art. 18)
privacy-kind-hint-portability = Nur Daten aus Einwilligung oder Vertrag (Art. 20)
privacy-kind-hint-objection = „Ich will nicht, dass Sie meine Daten nutzen“ (Art. 21)
privacy-channel-desk = Am Schalter
privacy-channel-paper = Auf Papier
privacy-channel-mail = Per E-Mail
privacy-channel-pec = Per zertifizierter E-Mail (PEC)
privacy-channel-phone = Telefonisch
privacy-channel-own-view = Über die eigenen Seiten
privacy-identity-document = Ausweis gesehen
privacy-identity-known = Mir persönlich bekannt
privacy-identity-digital = Digitale Identität oder Signatur
privacy-identity-representative = Vertretung fragt, Vollmacht gesehen
privacy-identity-code = Link und Code, der Person übergeben
privacy-informed-paper = Auf Papier übergeben
privacy-informed-read-aloud = Vorgelesen und erklärt
privacy-informed-link = Als Link gesendet
privacy-informed-referral = Mit einer Zuweisung gesagt
privacy-restriction-accuracy = Die Person bestreitet die Richtigkeit, Prüfung läuft
privacy-restriction-unlawful = Nutzung unrechtmäßig, Person will aber keine Löschung
privacy-restriction-legal-claim = Die Person braucht die Daten für Rechtsansprüche
privacy-restriction-objection = Die Person hat widersprochen, Abwägung läuft
privacy-thing-referral-not-admitted = Nicht aufgenommene Zuweisungen
privacy-thing-project-file = Akten der Begleitung
privacy-thing-judicial-data = Justizdaten
privacy-thing-person-without-referral = Nie zugewiesene Personen
privacy-thing-import-file = Eingelesene Tabellen
privacy-thing-feedback = Mitteilungen
privacy-thing-notices = Hinweise
privacy-thing-sign-ins = Anmeldungen
privacy-thing-drafts = Entwürfe
privacy-thing-event-register = Ereignisregister
privacy-thing-minutes = Niederschriften
privacy-thing-protocol-register = Protokollregister
privacy-action-destroy = Aussonderung wird vorgeschlagen
privacy-action-automatic = das Programm löscht von selbst
privacy-action-keep = bleibt aufbewahrt
disposal-state-proposed = Zu prüfen
disposal-state-approved = Zu bestätigen
disposal-state-confirmed = Läuft
disposal-state-done = Ausgeführt
disposal-state-dropped = Verworfen
disposal-fate-in = Zu vernichten
disposal-fate-excluded = Ausgenommen
disposal-fate-held = Gesperrt: nicht vernichtet
disposal-fate-done = Vernichtet
privacy-obstacle-procedure = Ein Verfahren über diese Person läuft. Danach wird entschieden.
privacy-obstacle-obligation = Ein Gesetz verpflichtet zur Aufbewahrung der Akte
privacy-obstacle-hold = Es besteht eine Sperre: Rechtsstreit oder Prüfung.
privacy-obstacle-other-request = Eine andere Anfrage der Person ist offen: Sie kommt zuerst.
privacy-obstacle-minutes = Die Niederschrift der Sitzung ist noch nicht unterschrieben.
privacy-left-out-third-parties = Antworten über andere Personen (Art. 15 Abs. 4 DSGVO).
privacy-left-out-running-opinions = Stellungnahmen und Stimmen während des Verfahrens (Art. 24 L. 241/1990).
privacy-left-out-service-notes = Vertrauliche Arbeitsnotizen der Dienste (Berufsgeheimnis).
privacy-left-out-attached-files = Der Inhalt der Anlagen: gesonderte Übergabe nach Prüfung, ob er andere betrifft.
privacy-left-out-staff-names = Namen der Beschäftigten: genannt sind die Stellen.
privacy-request-state-received = Eingegangen
privacy-request-state-in-progress = In Bearbeitung
privacy-request-state-extended = Verlängert
privacy-request-state-granted = Stattgegeben
privacy-request-state-partly-granted = Teilweise stattgegeben
privacy-request-state-refused = Abgelehnt
privacy-request-state-withdrawn = Zurückgezogen
privacy-request-step-take = In Bearbeitung nehmen
privacy-request-step-extend = Um zwei Monate verlängern
privacy-request-step-grant = Stattgeben
privacy-request-step-grant-partly = Teilweise stattgeben
privacy-request-step-refuse = Ablehnen
privacy-request-step-withdraw = Die Person zieht zurück
people-closed-restricted = Verarbeitung eingeschränkt
people-closed-erased = Daten gelöscht
people-data-title = Personenbezogene Daten und Rechte
people-data-link = Information, Anfragen und Einwilligungen
people-not-informed = Noch niemand hat festgehalten, dass die Person informiert wurde.
people-informed-on = Information erteilt am { $day }
identity-mark = Grenzen
nav-privacy = Datenschutz
done-erased = Daten gelöscht.
why-restricted = Die Verarbeitung der Daten dieser Person ist eingeschränkt, oder sie wurden gelöscht: Sie werden nur aufbewahrt. Fragen Sie die Datenschutzstelle des Netzes.
why-must-be-kept = Ein Gesetz, ein laufendes Verfahren oder eine Sperre verbietet das Löschen. Die Seite der Anfrage sagt, was. Fragen Sie die Datenschutzstelle des Netzes.
event-privacy-request-recorded = Anfrage zu eigenen Daten aufgenommen
event-privacy-request-step-taken = Schritt einer Anfrage zu eigenen Daten
event-privacy-request-opened = Anfrage zu eigenen Daten geöffnet
event-person-file-taken = Kopie der Daten einer Person entnommen
event-processing-restricted = Verarbeitung eingeschränkt
event-restriction-lifted = Einschränkung aufgehoben
event-destruction-held = Vernichtungssperre gesetzt
event-hold-released = Vernichtungssperre aufgehoben
event-information-given = Information erteilt
event-consent-given = Einwilligung erteilt
event-consent-withdrawn = Einwilligung widerrufen
event-erasure-proposed = Löschung vorgeschlagen
event-erasure-dropped = Löschungsvorschlag zurückgezogen
event-person-erased = Daten einer Person gelöscht
event-privacy-page-opened = Seite der Rechte einer Person geöffnet
event-anybody-searched = Person von der Datenschutzstelle gesucht
event-processing-exported = Verzeichnis der Verarbeitungen exportiert
event-disposal-proposed = Aussonderung vorgeschlagen
event-disposal-line-excluded = Zeile von der Aussonderung ausgenommen
event-disposal-approved = Aussonderung gebilligt
event-disposal-confirmed = Aussonderung bestätigt
event-disposal-dropped = Aussonderungsvorschlag verworfen
event-disposal-carried-out = Teil einer Aussonderung vernichtet
event-disposal-done = Aussonderung ausgeführt
event-disposal-act-taken = Aussonderungsprotokoll entnommen
accounts-thing-disposal = Aussonderung
today-todo-data-requests = Datenanfragen zu beantworten
today-todo-emergencies = Notfallzugriffe zu prüfen
today-todo-disposals = Aussonderungen zu prüfen
privacy-due-in =
    { $count ->
        [one] In { $count } Tag, { $date }
       *[other] In { $count } Tagen, { $date }
    }
privacy-due-late =
    { $count ->
        [one] { $count } Tag überfällig, { $date }
       *[other] { $count } Tage überfällig, { $date }
    }
privacy-term =
    { $count ->
        [one] Die Antwort ist innerhalb von { $count } Monat fällig ({ $law }).
       *[other] Die Antwort ist innerhalb von { $count } Monaten fällig ({ $law }).
    }
privacy-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
privacy-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
privacy-bodies =
    { $count ->
        [one] { $count } Stelle des Netzes
       *[other] { $count } Stellen des Netzes
    }
privacy-file-earlier =
    { $count ->
        [one] Wir bewahren { $count } frühere Fassung Ihrer Angaben auf: Sie steht in der Datei für Programme.
       *[other] Wir bewahren { $count } frühere Fassungen Ihrer Angaben auf: Sie stehen in der Datei für Programme.
    }
privacy-tally-keys =
    { $count ->
        [one] { $count } Schlüssel vernichtet
       *[other] { $count } Schlüssel vernichtet
    }
privacy-tally-answers =
    { $count ->
        [one] { $count } Antwortgruppe
       *[other] { $count } Antwortgruppen
    }
privacy-tally-attachments =
    { $count ->
        [one] { $count } Anlage
       *[other] { $count } Anlagen
    }
privacy-tally-letters =
    { $count ->
        [one] { $count } Brief
       *[other] { $count } Briefe
    }
privacy-tally-texts =
    { $count ->
        [one] { $count } freier Text
       *[other] { $count } freie Texte
    }
