# Entwürfe der Matrix der Rechtsgrundlagen: Zeilen, Wirkungen, Vorschlag, Veröffentlichung.

legal-edition = Fassung { $number }
legal-edition-pack = Matrix des Pakets
legal-matrix-edition = In Gebrauch ist die Fassung { $number }, in diesem Netzwerk anstelle der Matrix des Pakets veröffentlicht.
legal-draft-title = Entwurf der Matrix
legal-draft-lead = Hier bereiten Sie neue Zeilen vor. Niemand verliert oder erhält Rechte, bis eine zweite Person veröffentlicht.
legal-draft-in-use = In Gebrauch
legal-draft-state = Entwurf
legal-draft-same = Gleich wie die Matrix in Gebrauch
legal-draft-differs = Anders als die Matrix in Gebrauch
legal-draft-unreadable-title = Die veröffentlichte Fassung ist nicht lesbar
legal-draft-unreadable = Dieses Programm kann die { $edition } nicht lesen. An ihrer Stelle gilt die Matrix des Pakets. Berichtigen Sie den Entwurf und schlagen Sie ihn neu vor.
legal-draft-pack-moved = Nachdem die Fassung in Gebrauch geschrieben wurde, hat das Paket seine eigene Matrix geändert. Es gilt weiter die hier veröffentlichte Fassung.
legal-draft-compare-pack = Mit der Matrix des Pakets vergleichen
legal-draft-faults =
    { $count ->
        [one] { $count } Punkt zu berichtigen
       *[other] { $count } Punkte zu berichtigen
    }
legal-draft-faults-lead = Solange ein Punkt offen ist, kann der Entwurf nicht veröffentlicht werden. Was Sie geschrieben haben, bleibt erhalten.
legal-draft-line = Zeile { $line } des Textes
legal-draft-add = Eine Zeile hinzufügen
legal-draft-as-text = Der Entwurf als Text
legal-draft-again = Neu beginnen mit der Matrix in Gebrauch
legal-draft-take = Diesen Text in den Entwurf übernehmen
legal-draft-act = Handlung
legal-draft-change = Ändern
legal-draft-end = An einem Tag enden lassen
legal-draft-end-lead = Die Zeile gilt bis und mit diesem Tag. Ab dem Tag danach enden die Rechte, die darauf beruhen, wenn keine andere Zeile sie gibt.
legal-draft-last-day = Letzter Tag
legal-draft-row = Zeile
legal-draft-row-lead = Sie speichern nur diese Zeile des Entwurfs. Die anderen bleiben, wie sie sind.
legal-draft-row-faulty = Zu berichtigen
legal-draft-row-changed = Geändert
legal-draft-row-over = Beendet
legal-draft-theirs = Was { $name } geschrieben hat
legal-draft-conflict = { $name } hat diese Zeile gespeichert, während Sie schrieben. Unten sehen Sie den anderen Text, im Formular Ihren. Speichern Sie noch einmal, um Ihren zu behalten.
legal-draft-conflict-text = { $name } hat einen anderen Text gespeichert, während Sie schrieben. Öffnen Sie ihn in einem anderen Fenster, übertragen Sie die Änderungen und speichern Sie noch einmal: Ihr Text tritt an seine Stelle.
legal-draft-agreements = Vereinbarungen: eine dieser Arten ist nötig
legal-draft-agreements-hint = Keine Auswahl: die Zeile gilt ohne Vereinbarung.
legal-draft-basis = Art der Rechtsgrundlage
legal-draft-provision-hint = Wie sie zitiert wird, zum Beispiel «L. 328/2000, art. 6»
legal-draft-gdpr = Artikel der DSGVO und des D.Lgs. 196/2003
legal-draft-words = Worte für Lesende, in vier Sprachen
legal-draft-words-hint = Ein einfacher Satz: er erscheint unter «Warum kann ich diesen Fall sehen?».
legal-draft-checked = Vorschrift mit dem Gesetzestext verglichen
legal-draft-checked-hint = Ohne das Häkchen erscheint die Vorschrift als «zu prüfen».
legal-draft-save = Im Entwurf speichern
legal-draft-text = Text des Entwurfs
legal-draft-text-lead = Für alle, die TOML kennen. Um eine Zeile zu ändern, genügt ihr Formular.
legal-draft-earlier = Fassungen
legal-draft-earlier-lead = Öffnen Sie eine Fassung, um zu sehen, was sie ändern würde, sie neu vorzuschlagen oder in den Entwurf zu übernehmen.
legal-draft-what-done = Was geschrieben wurde
legal-draft-fault-other = Der Text ist hier nicht lesbar:
legal-draft-fault-missing = Es fehlt: { $field }.
legal-draft-fault-unknown = «{ $code }» ist kein Code, den das Programm kennt.
legal-draft-fault-no-words = Es fehlen die Worte in dieser Sprache: { $language }.
legal-draft-fault-twice = Den Code «{ $code }» gibt es zweimal.
legal-draft-fault-agreement = Daten werden mit Einwilligung weitergegeben: Wählen Sie eine Vereinbarung, die sagt, an wen.
legal-draft-fault-overlap = Zwei Zeilen gelten an denselben Tagen, vom { $from } bis { $to }: diese und «{ $other }». Lassen Sie die erste am Tag davor enden ({ $cell }).
legal-draft-fault-gap = Vom { $from } bis { $to } gilt keine Zeile, zwischen «{ $other }» und dieser ({ $cell }).
legal-draft-fault-same = Sie haben nichts geändert: es gibt nichts zu speichern.
legal-draft-fault-by-hand = Diese Zeile ist so geschrieben, dass das Formular sie nicht ändern kann. Verwenden Sie den Entwurf als Text.
legal-draft-fault-unreadable = Der Text wurde nicht gespeichert: nicht alle Zeilen sind lesbar. Berichtigen Sie die Punkte der Liste; was Sie geschrieben haben, ist noch da.
legal-change-title = Was sich ändern würde
legal-change-compared = { $edition }, verglichen mit der in Gebrauch: { $other }
legal-change-on = Was sich ändert: { $day }
legal-change-ask = Zeigen
legal-change-nothing = An diesem Tag ändert sich nichts.
legal-change-days = Tage, an denen sich etwas ändert:
legal-change-lose =
    { $count ->
        [one] { $count } Person verliert Rechte
       *[other] { $count } Personen verlieren Rechte
    }
legal-change-gain =
    { $count ->
        [one] { $count } Person erhält Rechte
       *[other] { $count } Personen erhalten Rechte
    }
legal-change-nobody = Niemand mit einer Aufgabe, die darauf beruht
legal-change-closing = Die Aufgabe «{ $duty }» schließt sich: wer sie hat, findet nichts mehr ({ $count })
legal-change-opening = Die Aufgabe «{ $duty }» öffnet sich ({ $count })
legal-change-purpose = Zweck und Vorgang
legal-change-what = Was geschieht
legal-change-closed = Schließt sich
legal-change-opened = Öffnet sich
legal-change-resting = Bleibt offen, mit anderer Vorschrift oder anderen Worten
legal-change-agreements = Andere Vereinbarungen
legal-change-before = Vorher:
legal-change-after = Nachher:
legal-change-rows = Zeilen, die neu sind, fehlen oder an anderen Tagen gelten
legal-change-not-there = Nicht vorhanden
legal-change-hours = Notfallzugriff: aus { $before } Stunden werden { $after }; Prüfung binnen { $review } Stunden, daraus werden { $reviewed }.
legal-proposals = Vorschläge
legal-proposal-new = Veröffentlichung vorschlagen
legal-proposal-lead = Eine andere Person veröffentlicht, die für den Datenschutz zuständig ist. Es kann nicht sein, wer vorschlägt, und nicht, wer zuletzt gespeichert hat.
legal-proposal-note = Warum
legal-proposal-note-hint = Was sich ändert und durch welche Vorschrift oder welchen Akt. Wer entscheidet, liest es.
legal-proposal-what = Fassung
legal-proposal-title = Vorschlag: { $edition }
legal-proposal-by = Vorgeschlagen von
legal-proposal-saver = Zuletzt gespeichert von
legal-proposal-instead = Anstelle von
legal-proposal-settled = Entschieden von
legal-proposal-decide = Entscheiden
legal-proposal-four-eyes = Eine falsche Zeile nimmt einem ganzen Amt Rechte. Lesen Sie, was sich ändert, auch an den anderen Tagen, dann entscheiden Sie. Die Änderung gilt ab der nächsten Anfrage aller.
legal-proposal-publish = Veröffentlichen
legal-proposal-drop = Vorschlag fallen lassen
legal-proposal-overtaken = Die Matrix hat sich inzwischen geändert: dieser Vorschlag kann nicht mehr veröffentlicht werden. Es wurde nichts geändert.
legal-proposal-both = Jetzt in Gebrauch: { $now }. Als vorgeschlagen wurde: { $then }. Vorgeschlagen: { $edition }. Unten sehen Sie, was sich jetzt ändern würde.
legal-proposal-propose-again = Ansehen und neu vorschlagen
legal-proposal-faulty = Diese Fassung hat Punkte zu berichtigen: sie kann weder vorgeschlagen noch veröffentlicht werden.
legal-proposal-in-use = Diese Fassung ist schon in Gebrauch.
legal-proposal-seen-another = Inzwischen wurde eine andere Matrix veröffentlicht. Sehen Sie noch einmal an, was sich ändern würde, und schlagen Sie dann vor.
legal-trial-matrix = Mit welcher Matrix
legal-trial-matrix-used = Mit der in Gebrauch
legal-trial-matrix-draft = Mit dem Entwurf
proposal-state-open = Zu entscheiden
proposal-state-published = Veröffentlicht
proposal-state-dropped = Fallen gelassen
done-matrix-draft-saved = Im Entwurf gespeichert. Rechte ändern sich nicht, bis eine andere Person veröffentlicht.
done-matrix-proposed = Vorschlag gesendet. Eine andere Person entscheidet.
done-matrix-published = Matrix veröffentlicht. Sie gilt ab der nächsten Anfrage aller.
done-matrix-proposal-dropped = Vorschlag fallen gelassen.
event-matrix-draft-saved = Entwurf der Matrix gespeichert
event-matrix-proposed = Matrix vorgeschlagen
event-matrix-proposal-dropped = Vorschlag einer Matrix fallen gelassen
event-matrix-published = Matrix veröffentlicht
event-matrix-refused = Matrix abgelehnt
accounts-thing-matrix-proposal = Vorgeschlagene Matrix
