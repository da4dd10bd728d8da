# Zuweisungen aus einer Tabelle: Vorlage, Prüfung, Import.

import-column-person-family = Familienname
import-column-person-given = Vorname
import-column-person-family-original = Familienname in der Originalschrift
import-column-person-given-original = Vorname in der Originalschrift
import-column-person-birth = Geburtsdatum
import-column-person-codice-fiscale = Italienische Steuernummer (codice fiscale)
import-column-person-identifier-kind = Anderes Dokument: Art
import-column-person-identifier = Anderes Dokument: Nummer
import-column-person-sex = Geschlecht laut Dokument
import-column-person-citizenship = Land der Staatsangehörigkeit
import-column-person-municipality = Wohnsitzgemeinde
import-column-person-phone = Telefon der Person
import-column-person-email = E-Mail der Person
import-column-person-language = Sprache der Person
import-column-person-interpreter = Dolmetscher nötig
import-column-person-safe-contact = Sicherer Kontakt der Person

import-note-person-family = Hat die Person nur einen Namen, steht er hier und die andere Spalte bleibt leer.
import-note-person-given = Ein oder mehrere Namen, wie die Person sie verwendet.
import-note-person-family-original = Nur wenn der Name in einer anderen Schrift geschrieben wird, zum Beispiel arabisch, chinesisch oder kyrillisch.
import-note-person-given-original = Nur wenn der Name in einer anderen Schrift geschrieben wird. Bitte auch die Sprache der Person angeben.
import-note-person-birth = Tag, Monat und Jahr, zum Beispiel 2.12.1985. Ist nur das Jahr bekannt, genügt das Jahr.
import-note-person-codice-fiscale = Wie auf der Karte, 16 Zeichen; oder die vorläufige Nummer mit 11 Ziffern. Leer lassen, wenn es keine gibt.
import-note-person-identifier-kind = Die Art wählen, wenn in der nächsten Spalte eine Nummer steht.
import-note-person-identifier = STP-, ENI- oder Passnummer.
import-note-person-sex = Wie in den Dokumenten. F, M oder ein Eintrag der Liste.
import-note-person-citizenship = Der Name des Staates.
import-note-person-municipality = Der Name der Gemeinde. Haben mehrere diesen Namen, die Provinz dazuschreiben: Pistoia (PT).
import-note-person-phone = Mit internationaler Vorwahl, wenn sie nicht italienisch ist.
import-note-person-email = Nur eine Adresse.
import-note-person-language = Die Sprache, die die Person bevorzugt.
import-note-person-interpreter = Ja oder nein.
import-note-person-safe-contact = Wie und wann die Person erreichbar ist, ohne sie zu gefährden. Nur Berechtigte lesen es.

import-write-date = Tag, Monat und Jahr, zum Beispiel 2.12.2026.
import-write-yes-no = Ja oder nein.
import-write-choices = Ein oder mehrere Einträge, durch Strichpunkt getrennt.
import-write-municipality = Der Name der Gemeinde, wenn nötig mit der Provinz: Pistoia (PT).
import-write-number = Nur Ziffern.
import-write-sometimes = Nur in manchen Fällen nötig, je nach den anderen Antworten.
import-write-sealed = Geschützte Angabe: Sie wird verschlüsselt aufbewahrt, nur Berechtigte lesen sie.

import-sheet-name = Zuweisungen
import-guide-name = Anleitung
import-guide-column = Spalte
import-guide-required = Pflicht
import-guide-write = Was hineingehört
import-guide-choices = Mögliche Einträge
import-guide-how = So geht es
import-guide-how-rows = Eine Zeile für jede Zuweisung. Hat eine Person zwei Zuweisungen, ihre Angaben in der zweiten Zeile wiederholen.
import-guide-how-columns = Die Reihenfolge der Spalten ist frei. Nicht benötigte Spalten können leer bleiben oder gelöscht werden.
import-guide-how-choices = Den Eintrag aus der Liste in der Zelle wählen. Er kann auch geschrieben werden, auf Italienisch, Englisch, Französisch oder Deutsch.
import-guide-how-check = Die Datei auf der Seite „Aus einer Tabelle importieren“ senden. Zuerst kommt die Prüfung, die nichts schreibt; danach entscheiden Sie.
import-required-always = Ja
import-required-sometimes = In manchen Fällen
import-required-never = Nein
import-choices-in-cell = Siehe die Liste in der Zelle.
import-template-file = zuweisungen-vorlage
import-report-file = zuweisungen-zu-korrigieren
import-remarks-column = Anmerkungen von Net-Met

import-row = Zeile { $row }
import-choices = Mögliche Einträge: { $choices }
import-choices-in-guide = Die möglichen Einträge stehen in der Anleitung der Vorlage.
import-limit-rows = Die Grenze liegt bei { $number } Zeilen.
import-limit-columns = Die Grenze liegt bei { $number } Spalten.
import-limit-megabytes = Die Grenze liegt bei { $number } MB.
import-limit-at-row = Siehe Zeile { $number }.

import-weight-fault = Zu korrigieren
import-weight-decide = Zu entscheiden
import-weight-complete = Zu ergänzen
import-weight-warning = Anzusehen
import-weight-told = Nur zur Information

import-fault-name-missing = Der Name der Person fehlt. Mindestens Familienname oder Vorname ist nötig.
import-fault-unknown-choice = „{ $written }“ ist kein Eintrag dieser Spalte.
import-fault-not-a-date = „{ $written }“ ist kein Datum, das es gibt. Tag, Monat und Jahr schreiben, zum Beispiel 2.12.2026.
import-fault-not-a-birth-date = „{ $written }“ ist kein Datum, das es gibt. Tag, Monat und Jahr schreiben, zum Beispiel 2.12.1985, oder nur das Jahr.
import-fault-birth-not-plausible = „{ $written }“ kann keine Geburt sein: Sie muss zwischen 1900 und heute liegen.
import-fault-not-a-number = „{ $written }“ ist keine Zahl. Nur Ziffern schreiben, zum Beispiel 12.
import-fault-too-long = Der Text ist zu lang. Die Grenze liegt bei { $max } Zeichen.
import-fault-not-yes-no = „{ $written }“ ist weder ja noch nein. „Ja“ oder „nein“ schreiben.
import-fault-not-a-phone = „{ $written }“ ist keine Telefonnummer. Nur eine Nummer schreiben, zum Beispiel 0573 123456 oder +39 333 1234567.
import-fault-not-an-email = „{ $written }“ ist keine E-Mail-Adresse. Nur eine Adresse schreiben, zum Beispiel name@beispiel.de.
import-fault-not-a-year = „{ $written }“ ist kein Jahr. Vier Ziffern schreiben, zum Beispiel 1985.
import-fault-not-a-municipality = „{ $written }“ ist keine Gemeinde, oder mehrere haben diesen Namen. Die Provinz dazuschreiben, zum Beispiel Pistoia (PT).
import-fault-codice-fiscale-length = „{ $written }“ ist keine italienische Steuernummer: Sie muss 16 Zeichen haben (oder 11 Ziffern als vorläufige Nummer).
import-fault-codice-fiscale-character = „{ $written }“ ist keine italienische Steuernummer: Ein Zeichen steht an der falschen Stelle. Bitte von der Karte abschreiben.
import-fault-codice-fiscale-check = „{ $written }“ ist keine gültige italienische Steuernummer: Das letzte Zeichen passt nicht zu den anderen. Bitte von der Karte abschreiben.
import-fault-identifier-broken = „{ $written }“ ist keine gültige Nummer für diese Art von Dokument. Bitte vom Dokument abschreiben.
import-fault-identifier-kind-missing = Es gibt eine Dokumentnummer, aber nicht, welches Dokument es ist. Die Art wählen.
import-fault-identifier-missing = Es gibt eine Art von Dokument, aber die Nummer fehlt. Sie ergänzen oder die Art löschen.
import-fault-identifier-of-another-row = Dasselbe Dokument steht schon in Zeile { $row }, mit anderem Namen und anderer Geburt. Prüfen, welche der beiden Zeilen stimmt.
import-fault-identifier-of-another-person = Im Register gehört dieses Dokument einer Person mit anderem Namen und anderer Geburt. Die Nummer prüfen oder auf der Seite der Prüfung entscheiden.
import-fault-perhaps-same-as-row = Vielleicht ist es dieselbe Person wie in Zeile { $row }. In beiden Zeilen Geburtsdatum oder Steuernummer angeben oder auf der Seite der Prüfung entscheiden.
import-fault-perhaps-registered = Vielleicht ist diese Person schon im Register. Geburtsdatum oder Steuernummer ergänzen oder auf der Seite der Prüfung entscheiden.
import-fault-person-restricted = Über diese Person kann jetzt keine Zuweisung begonnen werden. Fragen Sie die Datenschutzstelle des Netzes.
import-fault-name-alone = Es gibt nur den Namen: Die Person wird neu erfasst, auch wenn andere denselben Namen haben. Ergänzen Sie Geburtsdatum oder codice fiscale, um mit dem Register zu vergleichen.
import-fault-missing-answer = Eine Pflichtantwort fehlt. Die Zeile wird importiert; der Entwurf wird vor dem Senden ergänzt.
import-fault-cf-surname = Der Familienname passt nicht zur Steuernummer. Die Zeile wird importiert: bitte prüfen.
import-fault-cf-given-name = Der Vorname passt nicht zur Steuernummer. Die Zeile wird importiert: bitte prüfen.
import-fault-cf-names-swapped = Vor- und Familienname scheinen nach der Steuernummer vertauscht zu sein. Die Zeile wird importiert: bitte prüfen.
import-fault-cf-legal-sex = Das Geschlecht passt nicht zur Steuernummer. Die Zeile wird importiert: bitte prüfen.
import-fault-cf-birth-date = Das Geburtsdatum passt nicht zur Steuernummer. Die Zeile wird importiert: bitte prüfen.
import-fault-cf-birth-place = Der Geburtsort passt nicht zur Steuernummer. Die Zeile wird importiert: bitte prüfen.
import-fault-open-referral = Ihre Stelle hat für diese Person schon eine offene Zuweisung. Die Zeile wird als neue Zuweisung importiert: prüfen, ob sie nötig ist.
import-fault-repeated-row = Diese Zeile sagt dasselbe wie Zeile { $row }. Sie wird nur einmal importiert.
import-fault-already-imported = Diese Zeile wurde schon importiert.

import-title = Aus einer Tabelle importieren
import-lead = Viele Zuweisungen auf einmal, aus einer Tabelle. Zuerst kommt die Prüfung, die nichts schreibt. Danach entscheiden Sie, was importiert wird.
import-step-template = 1. Die Tabelle
import-template-explained = Die Vorlage hat alle Spalten des geltenden Formulars, die Listen der Einträge und eine Anleitung.
import-template-xlsx = Vorlage herunterladen (Excel, LibreOffice)
import-template-csv = Vorlage herunterladen (CSV)
import-own-file = Auch eine eigene Tabelle Ihrer Stelle ist möglich: Die Reihenfolge der Spalten ist frei, ihre Namen können italienisch, englisch, französisch oder deutsch sein, zusätzliche Spalten stören nicht.
import-step-check = 2. Die Prüfung
import-check-explained = Jede Zeile wird gelesen und mit den schon registrierten Personen verglichen. Alle Fehler werden zusammen gezeigt, Zelle für Zelle.
import-file = Datei
import-file-hint = Excel (.xlsx), LibreOffice (.ods) oder CSV. Bis zu 10.000 Zeilen und 20 MB.
import-check-button = Datei prüfen
import-no-file = Bitte eine Datei wählen.
import-recent = Letzte Dateien
import-recent-explained = Die Zeilen einer Datei werden eine Woche verschlüsselt aufbewahrt und dann gelöscht. Importierte Zuweisungen bleiben.
import-state-done = Importiert
import-state-checked = Nur geprüft

import-run-title = Prüfung der Datei
import-valid-waits = { $count ->
    [one] Eine Zeile kann importiert werden.
   *[other] { $count } Zeilen können importiert werden.
}
import-all-done = { $count ->
    [one] Eine Zeile ist importiert. Weitere sind nicht bereit.
   *[other] { $count } Zeilen sind importiert. Weitere sind nicht bereit.
}
import-none-valid = So kann keine Zeile importiert werden. Die Tabelle mit den Anmerkungen herunterladen, korrigieren und neu senden.
import-count-rows = Gelesene Zeilen
import-count-valid = Bereit zum Import
import-count-incomplete = { $count ->
    [one] (eine mit einem zu ergänzenden Entwurf)
   *[other] ({ $count } mit einem zu ergänzenden Entwurf)
}
import-count-faulty = Mit Fehlern
import-count-waiting = Warten auf eine Entscheidung
import-count-imported = Schon importiert
import-count-repeated = In der Datei wiederholt
import-count-warned = Bereit, mit etwas zum Ansehen
import-count-known = Bereit, mit schon registrierten Personen
import-missing-columns = Diese Spalten sind nicht in der Datei. Deshalb fehlen in manchen Zeilen Pflichtantworten: Sie werden später in den Entwürfen ergänzt.
import-waiting-title = Wer ist diese Person?
import-waiting-explained = Diese Zeilen warten, weil nicht sicher ist, um wen es geht. Die anderen können inzwischen importiert werden.
import-waiting-more = { $count ->
    [one] Danach bleibt noch eine.
   *[other] Danach bleiben noch { $count }.
}
import-waiting-person = Zeile { $row }: { $name } { $born }
import-decide-row = Dieselbe Person wie in Zeile { $row }
import-decide-person = { $name } { $born } { $place }, schon im Register
import-decide-somebody = Eine Person dieses Namens, die schon im Register steht
import-decide-another = Eine andere Person
import-decide-button = Entscheidungen speichern
import-decide-nothing = Bitte mindestens eine Antwort wählen.
import-now-title = 3. Der Import
import-send = Vollständige Zuweisungen sofort senden
import-send-hint = Nur die ohne fehlende Pflichtantworten, für die keine Anhänge nötig sind. Die anderen bleiben Entwürfe Ihrer Stelle.
import-now-button = { $count ->
    [one] Eine Zeile importieren
   *[other] { $count } Zeilen importieren
}
import-report-xlsx = Tabelle mit den Anmerkungen herunterladen (Excel)
import-report-csv = Tabelle mit den Anmerkungen herunterladen (CSV)
import-other-file = Eine andere Datei wählen
import-links-title = Angelegte Zuweisungen
import-link-row = Zuweisung aus Zeile { $row }
import-links-all = Alle Zuweisungen Ihrer Stelle
import-remarks-title = Anmerkungen
import-no-remarks = Keine Anmerkungen: Jede Zeile ist in Ordnung.
import-remarks-explained = Zelle für Zelle, alle zusammen. Die eigene Tabelle korrigieren und neu senden: Schon importierte Zeilen wiederholen sich nicht.
import-head-place = Zelle
import-head-column = Spalte
import-head-weight = Was zu tun ist
import-head-says = Anmerkung
import-columns-title = Erkannte Spalten
import-columns-twice = Diese Spalten wiederholen eine Angabe, die schon in einer anderen Spalte steht, und werden nicht gelesen:
import-columns-spare = Diese Spalten werden nicht gebraucht und nicht gelesen:

done-spreadsheet-checked = Datei geprüft. Es wurde nichts importiert.

import-cli-summary = { $rows } Zeilen gelesen: { $valid } bereit, { $faulty } mit Fehlern, { $waiting } zu entscheiden, { $imported } schon importiert, { $repeated } wiederholt.
import-cli-incomplete = { $count } bereite Zeilen haben einen zu ergänzenden Entwurf.
import-cli-missing = Spalten, die in der Datei fehlen: { $columns }
import-cli-spare = Nicht gelesene Spalten: { $columns }
import-cli-dry-run = Probelauf: Es wurde nichts geschrieben.
import-cli-nothing = Es wurde nichts importiert, weil Zeilen zu korrigieren sind. Mit --only-valid werden die bereiten Zeilen importiert.
import-cli-written = Importiert: { $referrals } Zuweisungen ({ $sent } gesendet), { $people } neue Personen.
import-cli-report = Tabelle mit den Anmerkungen: { $file }
import-cli-progress = Zeilen
import-cli-more = … und { $count } weitere Anmerkungen (mit --report DATEI alle erhalten)
