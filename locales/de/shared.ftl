### Words every page shares: frame, forms, lists, dates, problems, refusals.

## Buttons

save = Speichern
save-and-continue = Speichern und weiter
continue = Weiter
cancel = Abbrechen
back = Zurück
change = Ändern
remove = Entfernen
add = Hinzufügen
send = Senden
confirm = Bestätigen
close = Schließen
open = Öffnen
search = Suchen
go-home = Zur Startseite

## Frame of the page

skip-to-content = Zum Inhalt
demo-label = Hinweis zur Demonstration
demo-banner = Dies ist eine Demonstration: Personen und Daten sind erfunden. Bitte keine echten Daten eingeben.
main-menu = Hauptmenü
footer-menu = Informationen zur Website
language = Sprache
acting-for = Ich arbeite für
switch-body = Organisation wechseln
my-account = Mein Konto
sign-in = Anmelden
sign-out = Abmelden
accessibility = Barrierefreiheit
report-a-barrier = Barriere melden
keyboard-shortcuts = Tastenkürzel
items-waiting =
    { $count ->
        [one] offener Punkt
       *[other] offene Punkte
    }
yes = Ja
no = Nein
none = Keine
all = Alle
not-given = Nicht angegeben

## Session

session-ends-minutes =
    { $count ->
        [one] Die Sitzung endet in 1 Minute.
       *[other] Die Sitzung endet in { $count } Minuten.
    } Was Sie in Formulare geschrieben haben, bleibt als Entwurf gespeichert.
session-ended = Die Sitzung ist beendet. Melden Sie sich in einem anderen Tab wieder an, kehren Sie hierher zurück und speichern Sie: Der Text steht noch auf dieser Seite.
session-stay = Weiterarbeiten
session-sign-in-again = Erneut anmelden

## Forms

error-prefix = Fehler:
errors-title = Es gibt ein Problem
optional = freiwillig
needed = nötig
about-title = Wer wir sind
about-what = { $network } hilft Menschen, die es schwerer haben, Arbeit zu finden. Öffentliche Stellen, Vereine und Betriebe gehören dazu.
about-who = Wer für das Netz verantwortlich ist, bei Fragen und zu Ihren Daten:
choose = Bitte wählen
date-example = Zum Beispiel 2.12.2026
draft-saving = Entwurf wird gespeichert …
draft-saved-at = Entwurf gespeichert um { $time }
draft-failing = Der Entwurf ist noch nicht gespeichert: Die Verbindung fehlt. Neuer Versuch in 10 Sekunden.
upload-progress = Hochladen: { $percent } Prozent

## Lists

filter = Filtern
filters = Filter
chosen-filters = Gewählte Filter
remove-filter = Filter entfernen: { $label }
clear-filters = Alle Filter entfernen
nothing-found = Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder entfernen Sie einen Filter.
pages-of-list = Seiten der Liste
pager-shown = { $from } bis { $to } von { $total }
previous-page = Vorherige Seite
next-page = Nächste Seite

## The case

identity-label = Person und Fall
sections-of-case = Bereiche des Falls
born = Geburtsdatum
number = Nummer
state = Stand
interpreter = Dolmetschen
safe-contact = Sicherer Kontakt:
why-can-i-see-this = Warum kann ich diesen Fall sehen?
who-may-read = Lesen dürfen: { $readers }

## Dates and sizes

date-long = { $day }. { $month } { $year }
date-weekday = { $weekday }, { $date }
date-and-time = { $date }, { $time } Uhr
time-of-day = { $hour }:{ $minute }
ago-now = gerade eben
ago-minutes =
    { $count ->
        [one] vor 1 Minute
       *[other] vor { $count } Minuten
    }
ago-hours =
    { $count ->
        [one] vor 1 Stunde
       *[other] vor { $count } Stunden
    }
ago-yesterday = gestern
ago-days =
    { $count ->
        [one] vor 1 Tag
       *[other] vor { $count } Tagen
    }
file-size-kb = { $size } kB
file-size-mb = { $size } MB
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

## When something does not work

problem-refused-title = Dieser Vorgang ist Ihnen nicht erlaubt
problem-refused-text = Die Seite gibt es, aber Ihre jetzige Aufgabe erlaubt Ihnen die Nutzung nicht.
problem-refused-mend = Sie arbeiten für die oben genannte Organisation: Ist es die richtige?
problem-directory = Telefone und Adressen der Stellen
problem-hidden-title = Seite nicht gefunden
problem-hidden-text = Die Seite gibt es nicht, sie wurde verschoben oder ist für Ihre Organisation nicht sichtbar.
problem-hidden-mend = Prüfen Sie die Adresse oder suchen Sie die Person oder die Nummer von der Startseite aus.
problem-stale-title = Jemand hat diese Daten schon geändert
problem-stale-text = Während Sie schrieben, hat eine andere Person gespeichert. Ihr Text hat den anderen nicht ersetzt.
problem-stale-mend = Kopieren Sie unten, was Sie brauchen, öffnen Sie die Seite erneut, vergleichen Sie und speichern Sie.
problem-too-large-title = Die Datei ist zu groß
problem-too-large-text = Das Gesendete ist größer als erlaubt. Es wurde nicht gespeichert.
problem-too-large-mend = Teilen Sie die Datei auf oder speichern Sie Bilder in geringerer Qualität und versuchen Sie es erneut.
problem-unreadable-title = Die gesendeten Daten sind nicht lesbar
problem-unreadable-text = Es wurde nichts gespeichert: Die Anfrage kam unvollständig oder in unerwarteter Form an.
problem-unreadable-mend = Gehen Sie zur vorherigen Seite zurück, prüfen Sie die Angaben und senden Sie erneut.
problem-too-many-title = Zu viele Versuche in kurzer Zeit
problem-too-many-text = Zum Schutz der Zugänge sind Anfragen von hier angehalten. In { $seconds ->
        [one] 1 Sekunde
       *[other] { $seconds } Sekunden
    } können Sie es erneut versuchen.
problem-too-many-mend = Warten Sie und versuchen Sie es erneut. Gespeicherte Arbeit geht nicht verloren.
problem-fault-title = Etwas hat nicht funktioniert
problem-fault-text = Der Fehler liegt bei uns, nicht bei Ihnen. Bereits Gespeichertes ist unverändert.
problem-fault-mend = Versuchen Sie es in einigen Minuten erneut. Wenn es wieder geschieht, nennen Sie der Netzverwaltung die Fehlernummer.
problem-away-title = Der Dienst ist kurz unterbrochen
problem-away-text = Es läuft eine Aktualisierung oder es gibt zu viele Zugriffe.
problem-away-mend = Lassen Sie die Seite offen und versuchen Sie es in einer Minute erneut: Was Sie geschrieben haben, bleibt hier.
fault-number = Fehlernummer:
error-code = Antwortcode: { $code }
problem-other-body-title = Sie arbeiten für eine andere Organisation
problem-other-body-text = Die Seite war für eine Organisation geöffnet, aber Sie haben in einem anderen Tab die Organisation gewechselt. Es wurde nichts gespeichert.
problem-other-body-mend = Wechseln Sie mit „Organisation wechseln“ zur richtigen Organisation, kehren Sie zur Seite zurück und senden Sie erneut.
problem-forged-title = Das Formular ist nicht mehr gültig
problem-forged-text = Das Formular wurde in einer anderen Sitzung geöffnet oder stammt von einer anderen Website. Es wurde nichts gespeichert.
problem-forged-mend = Gehen Sie zur vorherigen Seite zurück, laden Sie sie neu und senden Sie erneut.
problem-typed-title = Was Sie geschrieben hatten
problem-typed-text = Sie können es hier kopieren: Es ist nicht verloren.
parked-title = Das Formular ist noch da
parked-text = Während Sie schrieben, war eine neue Anmeldung oder eine Bestätigung nötig. Das Geschriebene ist nicht verloren: Jetzt können Sie es senden.
parked-send = Jetzt senden

## What was just done

done-saved = Gespeichert.
done-sent = Zuweisung gesendet.
done-registered = Zuweisung registriert.
done-found-complete = Vollständigkeit bestätigt. Die Zuweisung wartet auf eine Sitzung.
done-step-taken = Schritt erfasst.
done-withdrawn = Zuweisung zurückgezogen.
done-attachment-added = Anhang hinzugefügt.
done-attachment-removed = Anhang entfernt.
done-person-registered = Person erfasst.
done-person-mended = Daten der Person korrigiert.
done-not-same-person = Vermerkt: Es sind zwei verschiedene Personen.
done-session-planned = Sitzung geplant.
done-session-moved = Stand der Sitzung geändert.
done-agenda-changed = Tagesordnung geändert.
done-put-on-agenda = Auf die Tagesordnung gesetzt: Sitzung und Punkt stehen unten.
done-opinion-given = Stellungnahme gespeichert. Die anderen Mitglieder sehen sie bei Eröffnung der Sitzung.
done-conflict-declared = Interessenkonflikt erklärt. Sie sehen diesen Fall nicht mehr.
done-decided = Entscheidung erfasst. Die zuweisende Organisation sieht sie sofort.
done-decision-noted = Entscheidung eingetragen. Die meldende Stelle sieht sie beim Schließen der Sitzung, bei dringenden Fällen sofort.
done-minutes-saved = Protokoll gespeichert.
done-signed = Protokoll unterschrieben.
done-scored = Punktzahl berechnet und gespeichert.
done-mandate-done = Auftrag als erledigt markiert.
done-invited = Einladung erstellt.
done-invitation-revoked = Einladung widerrufen.
done-duties-changed = Aufgaben geändert.
done-membership-ended = Die Person gehört nicht mehr zur Organisation.
done-sessions-ended = Anmeldungen beendet.
done-password-changed = Passwort geändert.
done-factor-set = Zweiter Anmeldecode eingerichtet.
done-factor-removed = Zweiter Anmeldecode entfernt.
done-body-saved = Organisation gespeichert.
done-unit-saved = Einheit gespeichert.
done-composition-changed = Zusammensetzung der Kommission geändert.
done-commission-founded = Kommission eingerichtet. Ernennen Sie jetzt den Vorsitz und die Mitglieder.
done-imported = Zeilen importiert.
done-notices-read = Hinweise als gelesen markiert.
done-signed-out = Sie sind abgemeldet.
done-body-switched = Organisation gewechselt.
done-feedback-sent = Danke: Die Nachricht wurde gesendet.
done-account-disabled = Konto gesperrt: Die Person kann sich nicht mehr anmelden.
done-account-enabled = Konto wieder freigegeben.
done-invitation-accepted = Einladung angenommen. Die Anmeldung ist jetzt möglich.
done-reset-given = Link gesendet.
done-draft-discarded = Der aufbewahrte Text wurde verworfen.

## Refusals: which right is missing and whom to ask

why-missing-duty = Ihnen fehlt die Aufgabe für diesen Vorgang. Wenden Sie sich an die Verwaltung Ihrer Organisation.
why-not-your-body = Dieser Vorgang ist Sache einer anderen Organisation. Wenn Sie auch dort arbeiten, wechseln Sie die Organisation und versuchen Sie es erneut. Sonst fragen Sie, wer die Zuweisung jetzt hat: Das steht auf ihrer ersten Seite.
why-not-your-nucleus = Dieser Vorgang ist Sache eines anderen lokalen Knotens. Wenden Sie sich an die Koordinierungsstelle.
why-not-this-state = Das ist jetzt nicht möglich, weil der Fall einen anderen Stand hat. Fragen Sie, wer ihn jetzt hat: Das steht auf seiner ersten Seite, mit dem, was fehlt.
why-not-your-compartment = Ihre Aufgabe erlaubt nicht, diesen Teil der Daten zu lesen. Wenn Sie ihn für Ihre Arbeit brauchen, fragen Sie die Verwaltung Ihrer Organisation nach einer anderen Aufgabe.
why-not-your-text = Nur wer diesen Text geschrieben hat, kann ihn ändern: Fragen Sie diese Person, oder fügen Sie eine eigene Notiz hinzu.
why-not-a-member = Dieser Vorgang ist Sache der Mitglieder der Kommission. Fragen Sie das Sekretariat der Kommission.
why-not-the-president = Dieser Vorgang ist Sache des Vorsitzes der Kommission. Fragen Sie das Sekretariat der Kommission.
why-not-the-secretary = Dieser Vorgang ist Sache des Sekretariats der Kommission: Fragen Sie dort.
why-session-not-open = Die Sitzung ist nicht eröffnet. Das geht nur während der Sitzung: Fragen Sie das Sekretariat der Kommission, wann sie beginnt.
why-already-decided = Die Entscheidung ist schon gefallen. Für eine Korrektur braucht es eine neue Sitzung: Fragen Sie das Sekretariat der Kommission.
why-notice-first = Vor einer Nichtaufnahme ist eine Vorankündigung der Ablehnung nötig, damit die Person antworten kann. Das Sekretariat der Kommission bereitet sie vor.
why-not-complete = Das Sekretariat hat noch nicht bestätigt, dass die Zuweisung vollständig ist. Das geschieht auf der Seite „Prüfung auf Vollständigkeit“.
why-second-factor = Für diesen Vorgang ist der zweite Anmeldecode nötig. Richten Sie ihn in Ihrem Konto ein.
why-last-administrator = Die Organisation braucht mindestens eine verwaltende Person. Geben Sie die Aufgabe zuerst jemand anderem.
why-sealed = Das Dokument ist unterschrieben und unveränderlich. Eine Korrektur erfolgt in einer späteren Sitzung: Fragen Sie das Sekretariat der Kommission.

## Grounds: why something may be seen

ground-sender = Ihre Organisation hat diese Zuweisung gesendet.
ground-secretary = Sie arbeiten im Sekretariat der Kommission, die die Zuweisung erhalten hat.
ground-member = Sie sind Mitglied der Kommission, die die Zuweisung bewertet, ohne Interessenkonflikt.
ground-president = Sie leiten die Kommission, die die Zuweisung bewertet, ohne Interessenkonflikt.
ground-office = Sie arbeiten in der Koordinierungsstelle des lokalen Knotens.
ground-receiver = Die Zuweisung wurde an Ihre Organisation weitergeleitet.
ground-in-charge = Ihre Organisation hat den Fall der Person übernommen.
ground-registrar = Ihre Organisation hat die Person erfasst.
ground-body-administrator = Sie verwalten Ihre Organisation.
ground-network-administrator = Sie verwalten das Netz.
ground-privacy-officer = Sie sind für den Datenschutz zuständig.
ground-oneself = Es ist Ihr eigenes Konto oder Ihr eigener Text.
ground-by-duty = Ihre Aufgabe erlaubt es.

## Faults of fields

field-fault-required = Diese Angabe fehlt.
field-fault-unknown-choice = Wählen Sie einen Eintrag der Liste.
field-fault-not-a-date = Geben Sie ein gültiges Datum ein, zum Beispiel 2.12.2026.
field-fault-not-a-number = Geben Sie eine Zahl ein, zum Beispiel 12.
field-fault-too-long = Der Text ist zu lang. Kürzen Sie ihn und speichern Sie erneut.
field-fault-not-yes-no = Wählen Sie Ja oder Nein.
field-fault-not-a-phone = Geben Sie eine Telefonnummer ein, zum Beispiel 0573 123456 oder +39 333 1234567.
field-fault-not-an-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.
field-fault-not-a-year = Geben Sie ein Jahr mit vier Ziffern ein, zum Beispiel 1985.
field-fault-not-a-municipality = Wählen Sie eine Gemeinde aus der Liste.

problem-unprinted-title = Das Dokument wurde nicht gesetzt
problem-unprinted-mend = Die Daten sind sicher. Sagen Sie der Person Bescheid, die die Vorlagen pflegt, und versuchen Sie es dann erneut.
why-no-legal-basis = Keine Vorschrift erlaubt das Ihrer Art von Organisation heute. Fragen Sie die Datenschutzstelle des Netzes oder die Koordinierungsstelle.
why-no-agreement = Ihre Organisation hat heute keine gültige Vereinbarung über Daten. Fragen Sie die Datenschutzstelle des Netzes oder die Koordinierungsstelle.
why-four-eyes = Über das, was Sie getan haben, entscheidet jemand anderes: Es braucht vier Augen. Fragen Sie eine andere Person mit derselben Aufgabe.
why-not-justified = Einer Ihrer Notfallzugriffe auf diese Person wurde als nicht gerechtfertigt befunden: Wenden Sie sich für einen weiteren an die Datenschutzstelle.
done-agreement-recorded = Vereinbarung erfasst. Sie gilt ab dem angegebenen Tag.
done-agreement-ended = Vereinbarung beendet. Die Rechte daraus sind bereits erloschen.
done-emergency-opened = Notfallzugriff geöffnet. Die Datenschutzstelle ist benachrichtigt.
done-emergency-ended = Notfallzugriff beendet.
done-emergency-reviewed = Prüfung gespeichert.
