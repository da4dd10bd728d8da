### Words of the evaluation commission: composition, sessions, agenda, decisions, minutes, waiting list, tasks.

## Sections and navigation

commission-sessions = Sitzungen
commission-session = Sitzung
commission-session-number = Sitzung { $number }
commission-composition = Zusammensetzung der Kommission
commission-waiting-list = Warteliste
commission-waiting-hint = Öffnen Sie einen Namen, um die Punktzahl zu sehen oder zu berechnen.
commission-source = Quelle: { $source }.
commission-others = Andere Kommissionen
commission-none = Hier gibt es noch keine Kommission. Die Verwaltung des Netzwerks richtet sie ein.
commission-all = Kommissionen des Netzwerks
commission-all-none = Es gibt noch keine Kommission. Richten Sie die erste ein.
commission-found = Kommission einrichten
commission-found-do = Einrichten
commission-found-all = Jeder lokale Kern hat schon seine Kommission.
commission-found-hint = Jeder lokale Kern hat eine Kommission. Danach ernennen Sie den Vorsitz und die Mitglieder: Sie brauchen zuerst ein Konto mit der Funktion „Vorsitz der Kommission“ oder „Mitglied der Kommission“.
commission-nucleus = Lokaler Kern
commission-nucleus-hint = Nur solche, die noch keine Kommission haben.
commission-name = Name der Kommission
commission-name-hint = Zum Beispiel „Kommission des Kerns Pistoia“

## Composition

commission-change-composition = Zusammensetzung ändern
commission-act = Ernennungsakt
commission-act-hint = Nummer, Datum und Stelle, zum Beispiel „Bescheid 45 vom 2.3.2026, Gesundheitsgesellschaft“.
commission-component = Vertretene Gruppe
commission-component-kinds = Stellen, die benennen können: { $kinds }
commission-component-empty = Niemand ist ernannt.
commission-component-missing = Fehlt
commission-who = Name
commission-body = Stelle
commission-role = Aufgabe
commission-validity = Gültigkeit
commission-valid-from = Gültig ab
commission-valid-to = Letzter Tag
commission-from = ab { $from }
commission-from-to = vom { $from } bis { $to }
commission-substitute = Vertretung
commission-substitute-of = vertritt { $name }
commission-substitutes = Vertritt
commission-substitutes-hint = Für ordentliche Mitglieder leer lassen.
commission-new-seat = Neue Ernennung
commission-holder-hint = Die Liste zeigt Personen, die in ihrer Stelle als Mitglied oder Vorsitz beauftragt sind.
commission-seats-now = Aktuelle Ernennungen
commission-end-seat = Beenden
commission-end-seat-hint = „Beenden“ schließt die Ernennung und ihre Vertretungen heute ab. Frühere Sitzungen bleiben, wie sie waren.

## Sessions

commission-plan-session = Sitzung planen
commission-move-session = Sitzung { $number } verlegen
commission-coming = Kommende Sitzungen
commission-coming-none = Keine Sitzung ist geplant. Das Sekretariat plant die nächste.
commission-past = Vergangene Sitzungen
commission-past-none = Es gibt noch keine vergangenen Sitzungen.
commission-when = Tag und Uhrzeit
commission-day = Tag
commission-time = Uhrzeit
commission-time-hint = Zum Beispiel 9:30
commission-place = Ort
commission-place-hint = Adresse und Raum. Leer lassen, wenn die Sitzung nur online stattfindet.
commission-link = Online-Zugang
commission-link-hint = Adresse, die mit https:// beginnt
commission-open-link = Online an der Sitzung teilnehmen
commission-call = Einberufung
commission-second-call = Zweite Einberufung
commission-second-call-hint = Dies ist die zweite Einberufung der nicht beschlussfähigen Sitzung. Die offenen Punkte gehen auf diese Sitzung über.
commission-plan-second-call = Zweite Einberufung planen
commission-convened-at = Einberufen am
commission-opened-at = Eröffnet am
commission-closed-at = Geschlossen am
commission-last-reason = Angegebener Grund
commission-to-do = Zu erledigen
commission-task-agenda = Tagesordnung
commission-task-attendance = Anwesenheit
commission-task-minutes = Protokoll
commission-task-sign = Unterschriften
commission-task-done = Erledigt
commission-task-open = Offen
commission-task-later = Später
commission-items-count =
    { $count ->
        [one] 1 Punkt
       *[other] { $count } Punkte
    }

## Steps

commission-effect-convene = Die Mitglieder erhalten eine Nachricht mit Tag und Ort.
commission-effect-open = Die Sitzung beginnt. Die Stellungnahmen der Mitglieder werden für die ganze Kommission sichtbar.
commission-effect-suspend = Die Sitzung wird unterbrochen. Sie kann fortgesetzt werden.
commission-effect-resume = Die Sitzung geht weiter.
commission-effect-close = Die Entscheidungen werden den meldenden Stellen mitgeteilt. Punkte ohne Entscheidung gehen auf die nächste Sitzung über.
commission-effect-draft-minutes = Das Protokoll wird zum Entwurf, der zu ergänzen ist.
commission-effect-approve-minutes = Der Text des Protokolls ist endgültig und wartet auf zwei Unterschriften.
commission-effect-revise-minutes = Das Protokoll wird wieder zum Entwurf. Eine schon geleistete Unterschrift geht verloren.
commission-effect-sign-minutes = Nach zwei Unterschriften ändert sich das Protokoll nicht mehr.
commission-effect-declare-deserted = Die Sitzung endet, weil sie nicht beschlussfähig ist. Die Punkte gehen auf die nächste Sitzung über.
commission-effect-cancel = Die Sitzung findet nicht statt. Die Punkte gehen auf die nächste Sitzung über.
commission-blocked = Was fehlt
commission-block-short-notice = Die Frist beträgt { $given } Tage, die Regel verlangt { $asked }. Schreiben Sie den Grund, um trotzdem einzuberufen.
commission-block-no-quorum = Nicht beschlussfähig: { $present } anwesend, { $needed } nötig.
commission-block-components = Diese notwendigen Gruppen fehlen: { $names }.
commission-block-too-early = Der Tag der Sitzung ist noch nicht gekommen.
commission-block-quorum-is-there = Beschlussfähig: { $present } anwesend, { $needed } nötig. Die Sitzung kann stattfinden.
commission-block-items-open =
    { $count ->
        [one] 1 Punkt ist noch ohne Entscheidung.
       *[other] { $count } Punkte sind noch ohne Entscheidung.
    }
commission-block-not-your-items = Wegen eines erklärten Interessenkonflikts schließt jemand anderes diese Sitzung: der Vorsitz oder das Sekretariat.
commission-step-reason = Grund
commission-step-reason-hint = Die Mitglieder der Kommission lesen ihn. Keine personenbezogenen Daten schreiben.

## Attendance

commission-attendance = Anwesenheit
commission-present = Wer anwesend ist
commission-quorum = Beschlussfähigkeit
commission-quorum-met = { $present } anwesend, { $needed } nötig.
commission-quorum-yes = Beschlussfähig
commission-quorum-no = Nicht beschlussfähig
commission-voting-seats = Stimmberechtigte Mitglieder
commission-advising-seats = Anwesend ohne Stimmrecht

## Agenda

commission-agenda = Tagesordnung
commission-agenda-empty = Die Tagesordnung ist leer.
commission-item = Punkt
commission-person = Person
commission-item-title = Punkt { $number }: { $about }
commission-about-referral = Meldung { $label }
commission-about-ratification = Bestätigung der Eilentscheidung zur Meldung { $label }
commission-about-correction = Berichtigung des Protokolls { $label }: { $title }
commission-carried-here = Aus einer früheren Sitzung übernommen
commission-urgent = Dringend
commission-late = Überfällig
commission-place-number = Platz
commission-referral-number = Zuweisung
commission-place-of = Platz von: { $title }
commission-arrange = Verschieben oder entfernen
commission-up = Nach oben
commission-down = Nach unten
commission-save-order = Reihenfolge speichern
commission-candidates = Wartende Meldungen
commission-candidates-none = Keine vollständige Zuweisung wartet auf eine Sitzung. Die in Prüfung müssen zuerst als vollständig bestätigt werden.
commission-candidates-hint = Zuerst die dringenden, dann wer am längsten wartet. Hier stehen nur vollständige, vertagte Zuweisungen und solche auf der Warteliste.
commission-choose-referrals = Meldungen für die Tagesordnung
commission-waits-since = wartet seit { $day }
commission-put-on = Auf die Tagesordnung setzen
commission-put-on-which = In welcher Sitzung?
commission-put-on-session = Sitzung { $number }, { $when }
commission-put-on-hint = { $state }. Es wird Punkt { $position }.
commission-fault-session = Wählen Sie die Sitzung.
commission-added = Zur Sitzung { $number } vom { $day } hinzugefügt: Punkt { $points }
commission-other-item = Anderer Punkt
commission-title = Titel
commission-corrects = Berichtigt das Protokoll der Sitzung
commission-corrects-hint = Nur um ein schon unterschriebenes Protokoll zu berichtigen.

## Item

commission-open-file = Meldung öffnen
commission-opinions = Stellungnahmen der Mitglieder
commission-opinions-hidden = Die Stellungnahmen sind ab Eröffnung der Sitzung lesbar.
commission-opinions-none = Niemand hat vor der Sitzung Stellung genommen.
commission-discussion = Besprechung
commission-rapporteur = Wer den Fall vorstellt
commission-summary = Zusammenfassung der Besprechung
commission-summary-hint = Teil des Protokolls. Keine Diagnosen oder Justizdaten schreiben. Nach einer Ablehnungsankündigung die Äußerung der Person wiedergeben.
commission-proposal = Vorschlag
commission-proposal-hint = Worüber abgestimmt wird.
commission-vote-and-decide = Abstimmung und Entscheidung
commission-in-minutes = Was im Protokoll steht
commission-conflict-abstained = Enthält sich wegen Interessenkonflikts
commission-give-mandate = Aufgabe erteilen
commission-what = Was zu tun ist
commission-what-hint = Die beauftragte Stelle liest es. Nur das Nötige schreiben.
commission-due-on = Bis zum

## Decision

commission-votes = Stimmen
commission-votes-others = Alle Anwesenden
commission-votes-others-hint = Gilt für alle, die unten keine eigene Stimme haben. Bei Einstimmigkeit genügt das.
commission-abstains-conflict = stimmt wegen Interessenkonflikts nicht ab
commission-decision = Entscheidung
commission-outcome = Ergebnis
commission-outcome-hint = Ohne Mehrheit ist nur eine Vertagung möglich. Vor einer Ablehnung ist eine Ablehnungsankündigung nötig.
commission-reason-code = Grund aus der Liste
commission-reason-code-hint = Nötig bei Ablehnung, Ablehnungsankündigung (dieselben Gründe), Vertagung und Weiterleitung an einen anderen Dienst.
commission-to-body-hint = Bei Aufnahme: die betreuende Stelle. Bei Weiterleitung: der empfangende Dienst.
commission-in-charge = Betreuende Stelle
commission-sent-to = Weitergeleitet an
commission-until = Frist
commission-until-hint = Bei Aufnahme unter Vorbehalt: bis wann das Fehlende vorliegt. Bei der Ankündigung wird sie berechnet.
commission-reason = Begründung
commission-reason-hint = Die Tatsachen, die zur Entscheidung führten (Art. 3 Gesetz 241/1990). Die meldende Stelle liest sie: keine Diagnosen, keine Justizdaten.
commission-legal-ground = Rechtsgrundlage
commission-legal-ground-hint = Gesetz, Beschluss oder Verordnung, zum Beispiel „DGR 544/2023“.
commission-check-decision = Entscheidung prüfen
commission-tally = Dafür { $for }, dagegen { $against }, enthalten { $abstained }.
commission-tally-conflicted = Wegen Interessenkonflikts ausgeschlossen: { $count }.
commission-result = Ergebnis der Abstimmung
commission-carried = Vorschlag angenommen
commission-not-carried = Vorschlag nicht angenommen
commission-ratified = Eilentscheidung bestätigt
commission-not-ratified = Eilentscheidung nicht bestätigt: Sie gilt nicht mehr
commission-not-ratified-reason = Grund der Ablehnung
commission-record = Entscheidung eintragen
commission-record-hint = Nach dem Eintragen lässt sich die Entscheidung in dieser Sitzung nicht mehr ändern.
commission-to-ratify = Zu bestätigende Eilentscheidung: { $outcome }, getroffen von { $name }.
commission-ratify-hint = Nur nötig, wenn die Eilentscheidung nicht bestätigt wird: Die Meldung geht zurück in die Prüfung.

## Opinion, conflict, urgent

commission-give-opinion = Stellung nehmen
commission-my-opinion = Meine Stellungnahme
commission-opinion-hint = Niemand sonst liest sie vor Eröffnung der Sitzung. Bis dahin lässt sie sich ändern.
commission-opinion-words = Was Sie der Kommission sagen möchten
commission-opinion-closed = Jetzt ist keine Stellungnahme möglich: Der Fall wartet auf keine Sitzung.
commission-declare-conflict = Interessenkonflikt erklären
commission-conflict-what = Erklären Sie einen Konflikt, wenn Sie, Angehörige oder nahestehende Personen von diesem Fall betroffen sind (Art. 6-bis Gesetz 241/1990).
commission-conflict-hidden = Ab sofort sehen Sie diesen Fall nicht mehr: keine Unterlagen, keinen Punkt, kein Protokoll des Punktes.
commission-conflict-vote = Sie stimmen über diesen Fall nicht ab. Das Protokoll vermerkt Ihre Enthaltung.
commission-conflict-final = Das lässt sich nicht zurücknehmen.
commission-conflict-sure = Ich habe in diesem Fall einen Interessenkonflikt
commission-urgent-decision = Eilentscheidung
commission-urgent-by = Eilentscheidung von
commission-urgent-hint = Die Entscheidung gilt sofort und die meldende Stelle sieht sie. Die Sitzung am { $day } muss sie bestätigen.
commission-urgent-hint-later = Die Entscheidung gilt sofort und die meldende Stelle sieht sie. Keine Sitzung ist geplant: Die Bestätigung kommt in die nächste, die das Sekretariat plant, innerhalb von { $days } Tagen.
commission-urgent-decisions = Eilentscheidungen
commission-urgent-list-hint = Der Vorsitz kann vor der Sitzung entscheiden, wenn der Fall nicht warten kann. Die nächste Sitzung bestätigt. Zuerst die dringenden, dann wer am längsten wartet.
commission-urgent-none = Keine vollständige Zuweisung wartet auf eine Entscheidung.
commission-urgent-reason-hint = Schreiben Sie auch, warum es nicht bis zur Sitzung warten kann.
commission-urgent-too-late = Die Bestätigung muss innerhalb von { $days } Tagen erfolgen, die Sitzung ist aber später. Bitten Sie das Sekretariat, sie vorzuziehen.

## Waiting list

commission-waiting-none = Niemand steht auf der Warteliste.
commission-criteria-version = Kriterien { $version }: höchste Punktzahl { $highest }. Bei Gleichstand zählt in dieser Reihenfolge: { $ties }.
commission-score = Punkte
commission-no-score = Ohne Punkte
commission-older-criteria = Kriterien { $version }
commission-received-on = Eingegangen am
commission-score-sheet = Punktebogen
commission-sheet-version = Kriterien { $version }, höchste Punktzahl { $highest }.
commission-no-score-yet = Für diesen Fall gibt es noch keine Punkte.
commission-computed = Punkte { $score } · { $when } · { $name }
commission-computed-version = Berechnet mit den Kriterien { $version }.
commission-reproduced = Jetzt neu berechnet: Das Ergebnis ist dasselbe.
commission-not-reproduced = Jetzt neu berechnet: Das Ergebnis weicht ab oder die Kriterien fehlen.
commission-criterion = { $label } (Gewicht { $weight })
commission-criterion-name = Kriterium
commission-weight = Gewicht
commission-value = Wert von 0 bis 1
commission-points = Punkte
commission-sum = Summe
commission-compute = Punkte berechnen

## Minutes

commission-minutes = Protokoll
commission-minutes-notes = Anmerkungen
commission-minutes-text = Freier Text des Protokolls
commission-minutes-text-hint = Mitteilungen und was zu keinem Punkt gehört. Der Rest des Protokolls entsteht von selbst.
commission-mandates = Erteilte Aufgaben
commission-signatures = Unterschriften
commission-secretary = Sekretariat
commission-signed-by = { $name }, { $when }
commission-not-signed = Noch nicht unterschrieben
commission-hash = Fingerabdruck des Textes (SHA-256)
commission-sign-hint = Sie unterschreiben den ganzen Text des Protokolls mit diesem Fingerabdruck. Nach zwei Unterschriften von zwei Personen ändert er sich nicht mehr: Berichtigt wird in einer späteren Sitzung.
commission-read-minutes = Protokoll lesen
commission-sign-as = Ich unterschreibe als
commission-sign-as-president = Vorsitz
commission-sign-as-secretary = Sekretariat

## Mandates

commission-mandates-of-body = Aufgaben meiner Stelle
commission-mandates-open = Nur offene
commission-mandates-all = Auch erledigte
commission-mandates-none = Keine offene Aufgabe.
commission-mark-done = Als erledigt markieren
commission-file = Meldung

## Faults

commission-fault-outcome = Wählen Sie das Ergebnis.
commission-fault-reason = Schreiben Sie den Grund.
commission-fault-legal-ground = Schreiben Sie die Rechtsgrundlage.
commission-fault-not-carried = Der Vorschlag wurde nicht angenommen: Nur eine Vertagung ist möglich.
commission-fault-notice-first = Zuerst ist eine Ablehnungsankündigung nötig: Die Person muss antworten können.
commission-fault-reason-code = Wählen Sie einen Grund der Liste für dieses Ergebnis.
commission-fault-body = Wählen Sie die Stelle.
commission-fault-until = Schreiben Sie, bis wann das Fehlende vorliegen muss.
commission-fault-until-past = Das Datum ist schon vorbei.
commission-fault-discuss-first = Schreiben Sie zuerst die Zusammenfassung der Besprechung und speichern Sie sie.
commission-fault-votes = Geben Sie die Stimme jedes anwesenden Mitglieds an.
commission-fault-item-quorum = Für diesen Punkt ist die Kommission nicht beschlussfähig.
commission-fault-referral-moved = Die Meldung steht nicht mehr auf der Tagesordnung: Vielleicht wurde sie zurückgezogen.
commission-fault-urgent-outcome = Dieses Ergebnis kann nicht als Eilentscheidung getroffen werden.
commission-fault-urgent-state = Dringend entschieden wird nur über eine vollständige Zuweisung, in Prüfung oder auf der Tagesordnung.
commission-fault-urgent-going-on = Die Zuweisung ist in einer laufenden Sitzung: Die Sitzung entscheidet.
commission-fault-not-ratified-by-secretary = Eine abgelehnte Bestätigung trägt das Sekretariat ein: Die Zuweisung geht zurück in die Prüfung.
commission-fault-duty = In ihrer Stelle hat diese Person nicht die Funktion, die diese Rolle braucht: „Vorsitz der Kommission“ für den Vorsitz, „Mitglied der Kommission“ für die anderen.
commission-fault-nucleus = Wählen Sie den lokalen Kern.
commission-fault-name = Geben Sie den Namen der Kommission ein.
commission-fault-choose-referral = Wählen Sie mindestens eine Meldung.
commission-fault-title = Schreiben Sie den Titel des Punktes.
commission-fault-body-kind = Die Stelle dieser Person gehört nicht zur Art, die die gewählte Gruppe verlangt.
commission-fault-holder = Wählen Sie die Person.
commission-fault-component = Wählen Sie die Gruppe.
commission-fault-substitute = Die Vertretung muss zur selben Gruppe gehören wie das Mitglied.
commission-fault-to-before-from = Der letzte Tag liegt vor dem ersten.
commission-fault-day-past = Der Tag ist schon vorbei.
commission-fault-other-year = Die Sitzung trägt eine Nummer ihres Jahres: Wählen Sie einen Tag im selben Jahr oder sagen Sie sie ab und planen Sie eine neue.
commission-fault-time = Schreiben Sie eine gültige Uhrzeit, zum Beispiel 9:30.
commission-fault-place = Schreiben Sie den Ort oder den Online-Zugang.
commission-fault-link = Der Zugang muss mit https:// beginnen
commission-fault-opinion = Wählen Sie Ihre Stellungnahme.
commission-fault-sure = Setzen Sie das Häkchen, um den Interessenkonflikt zu bestätigen.
commission-fault-criterion = Wählen Sie einen Wert für: { $label }

## Kinds of item

item-kind-referral = Meldung
item-kind-ratification = Bestätigung
item-kind-correction = Berichtigung
item-kind-other = Sonstiges
