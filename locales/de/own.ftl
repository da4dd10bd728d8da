## The person's own view: a link, a code, easy words


## own: The person's own pages: easy words, one idea in a sentence

own-title = Meine Seiten
own-home = Start
own-leave = Verlassen
own-skip = Zum Text
own-menu = Was möchtest du tun?
own-language = Sprache
own-send = Senden
own-error = Fehler:
own-error-title = Da ist ein Fehler

## own: The door

own-door-text = Du hast einen Code mit 6 Ziffern. Schreib den Code hier.
own-code = Dein Code
own-enter = Hinein
own-door-help = Kein Code? Ruf an, wer dir die Seite gegeben hat.
own-door-wrong = Der Code ist falsch. Versuch es noch einmal.
own-over-title = Die Seite geht nicht auf
own-over-again = Ist die Zeit um? Öffne die Seite noch einmal.
own-over-call = Geht es nicht? Ruf an, wer dir die Seite gegeben hat.
own-out-title = Du hast die Seite geschlossen
own-out-text = Jetzt kannst du das Fenster schließen.

## own: Start

own-hello = Hallo, { $name }
own-next = Das nächste Treffen
own-start-sign = Lies und unterschreibe das Projekt
own-more = Andere Dinge

## own: Meetings

own-appointment = Treffen
own-appointments = Meine Treffen
own-appointments-none = Du hast keine Treffen.
own-at-hour = um { $hour }
own-where = Wo
own-with = Mit wem
own-phone = Telefon
own-by-telephone = Am Telefon
own-by-video = Per Video
own-interpreter = Jemand dort spricht deine Sprache.
own-said-nothing = Kommst du? Sag es hier.
own-said-comes = Du hast gesagt: ich komme.
own-said-other-day = Du hast um einen anderen Tag gebeten. Warte jetzt.
own-yes = Ich komme
own-no = Ich kann nicht
own-move-title = Um einen anderen Tag bitten
own-move-why = Warum kannst du nicht?
own-move-words = Wann kannst du? Schreib hier, wenn du willst.
own-move-go = Um einen anderen Tag bitten
own-reply-comes = Die Person kommt
own-reply-other-day = Die Person bittet um einen anderen Tag

## own: Project

own-project = Mein Projekt
own-project-none = Dein Projekt ist noch nicht da.
own-project-wants = Was du willst
own-project-goals = Wohin du willst
own-project-actions = Was gemacht wird
own-project-promises = Wer was macht
own-project-risks = Wenn es schlecht läuft
own-project-until = bis { $day }
own-project-review = Die nächste Prüfung
own-project-next = Wir schauen das Projekt zusammen an: { $day }.
own-project-signed = Du hast unterschrieben: { $day }.
own-project-declined = Du hast zu diesem Text nein gesagt.
own-project-in-person = Zum Unterschreiben ruf die Person an, die dir hilft.
own-project-to-sign = Projekt unterschreiben
own-sign-title = Projekt unterschreiben
own-sign-text = Lies alles. Dann sag ja oder nein. Du entscheidest.
own-sign-italian = Es gilt der italienische Text.
own-sign-question = Ist es gut so für dich?
own-sign-yes = Ja, ich unterschreibe
own-sign-no = Nein, ich unterschreibe nicht
own-sign-why = Wenn du nein sagst: warum?
own-sign-code = Schreib deinen Code noch einmal
own-sign-go = Antwort senden

## own: Papers, team, readers

own-papers = Meine Papiere
own-papers-none = Es gibt keine Papiere.
own-papers-text = Das Papier bleibt auf dem Telefon. Wer das Telefon hat, kann es lesen.
own-team = Wer mit mir arbeitet
own-team-leads = Begleitet dich
own-readers = Wer meine Daten gesehen hat
own-readers-text = Daten sind das, was über dich geschrieben ist. Hier siehst du, wer es gelesen hat.
own-readers-none = Niemand hat deine Daten gelesen.
own-readers-other = Eine andere Stelle
own-purpose-referral = Um Hilfe für dich zu bitten.
own-purpose-evaluation = Um über die Hilfe zu entscheiden.
own-purpose-accompaniment = Um dir zu helfen.
own-purpose-coordination = Um zu sehen, ob die Hilfe weitergeht.
own-purpose-emergency = Wegen einer Gefahr.

## own: Questions and rights

own-ask = Eine Frage stellen
own-ask-text = Die Frage geht an die Person, die dir hilft. Die Antwort liest du hier.
own-ask-words = Was möchtest du fragen?
own-ask-waits = Warte auf die Antwort.
own-ask-answer = Die Antwort:
own-rights = Meine Rechte
own-rights-text = Daten sind das, was über dich geschrieben ist. Sie gehören dir.
own-rights-what = Was möchtest du?
own-rights-words = Wenn du willst, schreib hier
own-right-access = Ich möchte eine Kopie meiner Daten
own-right-rectification = In meinen Daten ist ein Fehler
own-right-objection = Ich will nicht, dass man meine Daten benutzt
own-right-erasure = Lösche meine Daten
own-right-restriction = Stoppe die Nutzung meiner Daten
own-right-portability = Gib mir meine Daten als Datei
own-right-until = Die Antwort kommt bis { $day }.
own-right-day = Heute ist Tag { $day } von { $all }.
own-right-answered = Die Antwort ist da. Frag die Person, die dir hilft.

## own: What was just done, and what is wrong

own-told-comes = Gut. Jetzt wissen sie, dass du kommst.
own-told-other-day = Du hast um einen anderen Tag gebeten. Du bekommst eine Antwort.
own-told-signed = Du hast unterschrieben. Danke.
own-told-declined = Du hast nein gesagt. Sprich jetzt mit der Person, die dir hilft.
own-told-asked = Die Frage ist unterwegs.
own-told-right-asked = Deine Anfrage ist angekommen.
own-told-changed = Hier hat sich etwas geändert. Lies noch einmal.
own-told-waits = Das geht jetzt nicht. Ruf die Person an, die dir hilft.
own-fault-reason = Wähle eine Antwort.
own-fault-long = Der Text ist lang. Schreib weniger.
own-fault-words = Schreib deine Frage.
own-fault-right = Wähle, was du möchtest.
own-fault-again = Das hast du schon verlangt. Warte auf die Antwort.
own-fault-code = Schreib deinen Code.
own-fault-mend = Schreib, was falsch ist.
own-fault-no-reason = Schreib, warum du nein sagst.

## own: For who leads the case

cases-nav-own = Seiten der Person
own-desk-title = Seiten der Person
own-desk-lead = Mit einem Link und einem Code sieht die Person ihr Projekt und ihre Termine und schreibt Ihnen.
own-desk-asked = Fragen der Person
own-desk-asked-none = Die Person hat nichts geschrieben.
own-desk-answer = Ihre Antwort
own-desk-answer-hint = Kurze Sätze und einfache Wörter. Die Person liest sie auf ihren Seiten.
own-desk-answer-go = Antwort senden
own-desk-answered = { $name } hat geantwortet, { $when }
own-desk-keys = Wer hereinkommen kann
own-desk-keys-none = Noch niemand hat einen Link.
own-desk-for = Für wen
own-desk-person = Die Person
own-desk-guardian = Wer sie vertritt
own-desk-given = Gegeben von
own-desk-made = { $name }, { $day }
own-desk-until = Gültig bis
own-desk-used = Letzter Besuch
own-desk-never = Nie
own-desk-open = Aktiv
own-desk-ended = Widerrufen
own-desk-locked = Gesperrt
own-desk-over = Abgelaufen
own-desk-end = Widerrufen
own-desk-new = Neuen Link geben
own-desk-new-lead = Der neue Link ersetzt den alten. Wer das Telefon der Person hat und den Code kennt, liest alles.
own-desk-contact = Lesen Sie zuerst, wie die Person erreichbar ist: { $words }
own-desk-language = Sprache der Seiten
own-desk-language-hint = Die Person kann sie ändern.
own-desk-give = Link und Code erstellen
own-desk-given-title = Link und Code
own-desk-given-lead = Für: { $name }. Gültig bis { $day }. Sie sehen sie nur jetzt.
own-desk-link = Link
own-desk-code = Code
own-desk-given-apart = Geben Sie den Code auf anderem Weg: mündlich oder auf einem anderen Blatt. Schreiben Sie ihn nicht neben den Link.
own-desk-given-go = Ich habe Link und Code gegeben
own-desk-fault-holder = Wählen Sie, für wen der Link ist.
own-desk-fault-words = Schreiben Sie die Antwort.
own-replied-title = Was die Person geantwortet hat
own-by-link = Über die eigenen Seiten

## own: Notices, events, work

done-key-ended = Link widerrufen.
done-own-question-answered = Antwort gesendet.
notice-own-comes = Eine Person hat einen Termin bestätigt.
notice-own-other-day = Eine Person bittet um einen anderen Tag für einen Termin.
notice-own-asked = Eine Person hat Ihnen eine Frage gestellt.
notice-own-right-asked = Eine Person fragt etwas zu ihren Daten.
notice-own-key-locked = Der Link einer Person ist gesperrt: zu viele falsche Codes.
notice-own-project-signed = Eine Person hat ihr Projekt unterschrieben.
event-own-desk-opened = Seiten der Person: Links und Fragen geöffnet
event-own-shown = Die Person hat ihre Seiten geöffnet
event-own-appointment-answered = Die Person hat auf einen Termin geantwortet
event-own-project-signed = Die Person hat das Projekt mit ihrem Link unterschrieben
event-own-project-declined = Die Person hat mit ihrem Link nein zum Projekt gesagt
event-own-paper-taken = Die Person hat ein Papier geholt
event-own-asked = Die Person hat eine Frage gestellt
event-own-answered = Antwort auf eine Frage der Person
event-own-right-asked = Die Person hat ein Recht geltend gemacht
event-own-language-chosen = Die Person hat die Sprache der Seiten gewählt
today-todo-own-questions = Fragen von Personen
today-todo-other-days = Personen, die um einen anderen Tag bitten
own-demo-title = Die begleitete Person, ohne Konto
own-demo-enter = Mit ihrem Link eintreten
