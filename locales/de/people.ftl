### People: search, registration, record.

## Search

people-search-title = Eine Person suchen
people-search-lead = Bevor Sie eine Person erfassen, prüfen Sie, ob sie schon da ist. Wenige Angaben genügen: Name, Nummer eines Dokuments oder Telefon.
people-search-names-hint = Sie können hier alle Namen schreiben, in beliebiger Reihenfolge und Schrift.
people-search-identifier-hint = Codice fiscale (Steuernummer), STP- oder ENI-Code, Passnummer: die ganze Nummer.
people-search-too-little = Geben Sie mindestens einen Namen, die Nummer eines Dokuments oder das Telefon an.
people-search-again = Mit anderen Angaben suchen
people-found-title = Gefundene Personen
people-found-count =
    { $count ->
        [one] 1 Person, die ähnlichste zuerst
       *[other] { $count } Personen, die ähnlichsten zuerst
    }
people-found-nobody = Zu diesen Angaben gibt es keine Person, die Sie sehen dürfen.
people-found-nobody-next = Prüfen Sie die Schreibweise des Namens oder ergänzen Sie Geburtsdatum oder Dokumentnummer.
people-found-full = Viele Personen sind ähnlich, nur einige werden gezeigt. Ergänzen Sie das Geburtsdatum oder einen weiteren Namen.
people-what-you-can-do = Was Sie tun können
people-not-yours-yet = Die Person ist in Ihrem Netzknoten schon erfasst. Der Datensatz öffnet sich, sobald Ihre Stelle sie meldet.
people-refer = Diese Person melden
people-register-after-search = Ist die Person nicht dabei?
people-register-new = Neue Person erfassen

## Fields of a person

people-part-name = Name
people-only-name = Mindestens ein Name ist nötig. Alles andere darf leer bleiben und kommt dazu, wenn Sie es wissen.
people-part-original = Name in der Originalschrift
people-part-birth = Geburt und Staatsangehörigkeit
people-part-identifiers = Dokumente und Nummern
people-part-more-identifiers = Weitere Dokumente angeben
people-part-contact = Wohnort und Kontakt
people-part-language = Sprache und sicherer Kontakt
people-name = Name
people-born = Geburt
people-family = Nachname
people-family-hint = In lateinischen Buchstaben, wie im Ausweis. Wer nur einen Namen hat, steht hier oder darunter.
people-given = Vorname oder Vornamen
people-chosen-name = Gewählter Name
people-chosen-name-hint = Der Name, mit dem die Person angesprochen werden möchte, wenn er anders ist.
people-family-original = Nachname in der Originalschrift
people-given-original = Vorname in der Originalschrift
people-original-hint = Zum Beispiel arabisch, chinesisch oder kyrillisch, wie die Person ihn schreibt.
people-original-lang = Sprache der Originalschrift
people-original-name = Name in der Originalschrift
people-birth = Geburtsdatum
people-birth-hint = Zum Beispiel 2.12.1980. Ist der Tag nicht bekannt, schreiben Sie nur das Jahr.
people-birth-place = Geburtsort
people-birth-place-hint = Italienische Gemeinde, oder der Staat bei Geburt im Ausland.
people-which-place = Mehrere Orte heißen so: welcher?
people-citizenship = Staatsangehörigkeit
people-italy = Italien
people-legal-sex = Geschlecht laut Ausweis
people-legal-sex-hint = Wie in den Dokumenten: Es dient zur Prüfung des Codice fiscale.
people-chosen-gender = Geschlechtsidentität
people-chosen-gender-hint = In den Worten der Person, nur wenn sie es sagen möchte.
people-identifiers-hint = Viele Menschen haben keinen Codice fiscale: Wählen Sie dann „Kein Dokument“ oder eine andere Art. Die Nummer wird nie erfunden und nie berechnet.
people-identifier-row = Dokument { $number }
people-identifier = Nummer eines Dokuments
people-identifier-kind = Art
people-identifier-value = Nummer
people-municipality = Wohngemeinde
people-municipality-hint = Schreiben Sie den Namen, zum Beispiel Pistoia. Leer lassen, wenn er unbekannt ist oder verborgen bleiben muss.
people-address = Adresse
people-phone = Telefon
people-email = E-Mail
people-lang = Bevorzugte Sprache
people-lang-hint = Die Sprache, die die Person am besten versteht.
people-interpreter = Wird eine Dolmetscherin oder ein Dolmetscher gebraucht?
people-interpreter-needed = Dolmetschen nötig
people-interpreter-in = Dolmetschen nötig: { $language }
people-safe-contact = Sicherer Kontakt
people-safe-contact-hint = Wie und wann man anruft, ohne die Person zu gefährden. Der Text ist verschlüsselt: Nur wer muss, liest ihn.

## A new person

people-new-title = Person erfassen
people-new-lead = Nur der Name ist nötig. Schreiben Sie, was die Person weiß und sagen möchte: Der Rest kommt später dazu.
people-register = Person erfassen
people-draft-kept = Wir haben aufbewahrt, was Sie geschrieben hatten: { $when }.
people-draft-discard = Verwerfen und neu beginnen
people-draft-other = Es gibt noch eine andere, nicht registrierte Person, geschrieben am { $when }.
people-draft-go-on = Dort weitermachen
people-likely-title = Ist es eine dieser Personen?
people-likely-lead = Vor dem Erfassen von { $name }: Es gibt sehr ähnliche Personen.
people-likely-kept = Was Sie geschrieben haben, bleibt auf dieser Seite erhalten. Ist die Person in der Liste, öffnen Sie sie dort.
people-likely-list = Schon erfasste Personen
people-likely-other = Es ist eine andere Person: erfassen
people-likely-edit = Zurück zum Formular

## The record

people-record = Angaben zur Person
people-make-referral = Meldung anlegen
people-mend = Angaben korrigieren
people-referrals = Meldungen
people-referral = Meldung
people-referral-number = Meldung { $number }/{ $year }
people-referral-unnumbered = Meldung ohne Nummer
people-referral-sender = Gemeldet von
people-referral-since = Datum
people-referrals-none = Keine Meldung, die Sie sehen dürfen. Um eine Begleitung zu beantragen, legen Sie eine Meldung an.
people-registered-by = Erfasst von { $body } ({ $user }), { $day }
people-warning-hint = Das ist kein Fehler: Namen ändern sich und werden verschieden geschrieben. Vergleichen Sie mit dem Dokument.
people-alike-title = Könnte es dieselbe Person sein?
people-alike-lead = Diese Personen haben sehr ähnliche Namen und Geburtsdaten.
people-another-person = Es ist eine andere Person
people-edit-title = Angaben zur Person korrigieren
people-overtaken-title = Jemand hat vor Ihnen gespeichert
people-overtaken-text = Nichts wurde überschrieben. Vergleichen Sie beide Texte: Im Formular unten steht Ihrer. Korrigieren Sie ihn bei Bedarf und speichern Sie erneut.
people-overtaken-theirs = Von jemand anderem gespeichert
people-overtaken-mine = Von Ihnen geschrieben

## Why the record may be seen

people-by-emergency = Sie sehen diesen Datensatz aufgrund eines Notfallzugriffs.
people-by-emergency-end = Ansehen, wann er endet, oder jetzt beenden
people-new-searched = Sie haben „{ $words }“ gesucht. Schreiben Sie Familiennamen und Vornamen in die beiden Felder.
people-why-title = Warum darf ich diese Person sehen?
people-why-lead = Sie arbeiten für { $body }. Der Datensatz öffnet sich aus diesen Gründen:
people-why-since = Gemeldet von { $sender }, { $day }
people-why-compartments = Teile der Daten, die Sie lesen dürfen
people-why-until = Es gilt, solange Ihre Aufgabe besteht und die Meldung Ihre Stelle betrifft.
people-why-recorded = Jedes Öffnen des Datensatzes steht im Register.
people-back-to-record = Zurück zum Datensatz

## What is wrong, and how to mend it

people-fault-no-name = Geben Sie den Nachnamen oder den Vornamen an.
people-fault-too-long = Der Text ist zu lang: höchstens { $max } Zeichen.
people-fault-no-original-language = Wählen Sie die Sprache des Namens in der Originalschrift.
people-fault-not-a-date = Schreiben Sie das Datum wie 2.12.1980 oder nur das Jahr mit vier Ziffern.
people-fault-born-in-future = Das Geburtsdatum liegt in der Zukunft. Prüfen Sie das Jahr.
people-fault-born-too-long-ago = Das Geburtsdatum liegt über 120 Jahre zurück. Prüfen Sie das Jahr.
people-fault-not-a-phone = Die Telefonnummer ist zu kurz: mindestens 5 Ziffern.
people-fault-not-an-email = Schreiben Sie die ganze E-Mail-Adresse, zum Beispiel name@beispiel.de.
people-fault-unknown-place = Kein Ort heißt so. Prüfen Sie die Schreibweise; bei Geburt im Ausland schreiben Sie den Staat.
people-fault-several-places = Mehrere Orte heißen so. Wählen Sie einen.
people-fault-unknown-country = Wählen Sie den Staat aus der Liste.
people-fault-unknown-language = Wählen Sie die Sprache aus der Liste.
people-fault-no-identifier-kind = Wählen Sie, welche Art Nummer das ist.
people-fault-no-identifier = Schreiben Sie die Nummer oder entfernen Sie die Art.
people-fault-unexpected-text = Sie haben „Kein Dokument“ gewählt, es steht aber eine Nummer da. Wählen Sie die richtige Art oder löschen Sie die Nummer.
people-fault-length = Die Nummer hat { $found } Zeichen statt { $wanted }.
people-fault-character = Zeichen { $position } des Codice fiscale kann dort nicht stehen. Prüfen Sie es auf der Karte.
people-fault-check-character = Das letzte Zeichen des Codice fiscale passt nicht zu den anderen: ein Tippfehler. Prüfen Sie auf der Karte.
people-fault-not-a-digit = Zeichen { $position } muss eine Ziffer sein.
people-fault-check-digit = Die letzte Ziffer passt nicht zu den anderen: ein Tippfehler. Prüfen Sie im Dokument.
people-fault-only-zeros = Die Nummer besteht nur aus Nullen. Hat die Person keine Nummer, wählen Sie „Kein Dokument“.
people-fault-prefix = Diese Nummer beginnt mit { $expected }. Prüfen Sie Art und Nummer.
people-fault-passport-character = Zeichen { $position } ist weder Buchstabe noch Ziffer.
people-basis-to-verify = Rechtsgrundlage zu prüfen
people-readers = Wer diese Daten gesehen hat
people-emergency = Im Notfall öffnen
