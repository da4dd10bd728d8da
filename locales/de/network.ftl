### Nuclei, bodies and their units.

## Directory

network-title = Die Organisationen des Netzes
network-lead = Hier steht, wer zum Netz gehört, wie man die Organisation erreicht und in welchen Sprachen sie antwortet.
network-add = Organisation hinzufügen
network-search-label = Organisation suchen
network-search-words = Name der Organisation
network-search-words-hint = Ein Teil des Namens genügt.
network-kind = Art
network-nucleus = Lokaler Knoten
network-nucleus-hint = Sekretariat und Koordinierungsstelle arbeiten für den Knoten der eigenen Organisation.
network-no-nucleus = Das ganze Netz
network-language = Gesprochene Sprache
network-filter-ended = Auch nicht mehr aktive Organisationen zeigen
network-found =
    { $count ->
        [one] 1 Organisation
       *[other] { $count } Organisationen
    }
network-empty = Im Netz gibt es noch keine Organisationen. Die Verwaltung des Netzes kann die erste hinzufügen.
network-body = Organisation
network-municipality = Gemeinde
network-municipality-hint = Name oder Code der italienischen Gemeinde. Bei gleichem Namen die Provinz ergänzen: Samone (TN). Für Organisationen im Ausland leer lassen.
network-languages = Gesprochene Sprachen
network-languages-hint = Die Sprachen, in denen die Organisation den Menschen antworten kann.
network-phone = Telefon
network-ended = Nicht mehr aktiv

## One body

network-back-to-list = Alle Organisationen
network-back-to-body = Zurück zu { $name }
network-back-to-units = Einheiten von { $name }
network-ended-text = Diese Organisation gehört nicht mehr zum Netz. Die Angaben bleiben, damit alte Vorgänge lesbar sind.
network-name = Name
network-short-name = Kurzname
network-short-name-hint = Wird bei wenig Platz verwendet. Bleibt er leer, gilt der volle Name.
network-contacts = Kontakt
network-address = Adresse
network-address-hint = Straße und Hausnummer; im Ausland auch Ort und Staat.
network-email = E-Mail
network-email-hint = Das Postfach des Büros, nicht das einer Person.
network-pec = Zertifizierte E-Mail (PEC)
network-opening = Öffnungszeiten
network-opening-hint = Zum Beispiel: Montag und Mittwoch 9-13 Uhr, Donnerstag 15-18 Uhr.
network-in-force = Im Netz
network-period-open = seit { $from }
network-period-closed = vom { $from } bis { $to }
network-second-factor = Anmeldung
network-second-factor-yes = Alle melden sich mit Passwort und Einmalcode an.
network-second-factor-no = Den Einmalcode kann jede Person selbst wählen.
network-second-factor-question = Ist der Einmalcode für alle Pflicht?
network-second-factor-hint = Wer noch keinen hat, richtet ihn bei der nächsten Anmeldung ein, vor jeder anderen Seite.
network-does-title = Was sie im Netz tut
network-does-receive = Nimmt Personen an, die ein anderer Dienst schickt, und antwortet.
network-does-not-receive = Zurzeit nimmt hier niemand Personen an, die ein anderer Dienst schickt.
network-does-refer = Schickt Zuweisungen an die Kommission.
network-does-accompany = Betreut und begleitet aufgenommene Personen.
network-who-title = Wer zugewiesen werden kann
network-rules = Regeln
network-valid-from = Erster Tag im Netz
network-valid-to = Letzter Tag
network-valid-to-hint = Nach diesem Tag kann niemand mehr für die Organisation arbeiten. Leer lassen, solange sie aktiv ist.
network-edit-title = Angaben der Organisation ändern
network-fixed-note = Art, Knoten und Daten ändert die Verwaltung des Netzes, weil davon die Rechte abhängen.
network-fault-ends-before-start = Der letzte Tag liegt vor dem ersten. Bitte beide Daten prüfen.
network-fault-name-taken = Im Netz gibt es schon eine Organisation mit diesem Namen. Bitte in der Liste suchen oder die Gemeinde zum Namen setzen.
network-address-mail-subject = { $network }: E-Mail-Adresse geändert
network-address-mail-text =
    Eine E-Mail-Adresse Ihrer Organisation in { $network } wurde geändert. Nachrichten kommen hier nicht mehr an.

    Wenn Sie nichts davon wissen, rufen Sie sofort an, wer { $network } verwaltet.
network-fault-municipality = Diese Gemeinde wurde nicht gefunden, oder mehrere heißen so. Bitte den vollen Namen mit Provinz schreiben, zum Beispiel Samone (TN).

## Units

network-units = Einheiten
network-unit = Einheit
network-units-manage = Einheiten verwalten
network-units-lead = Einheiten sind die Dienste oder Büros der Organisation. Sie sagen, wo jede Person arbeitet.
network-units-none = Diese Organisation hat keine Einheiten.
network-unit-add = Einheit hinzufügen
network-unit-name = Name der Einheit
network-unit-name-hint = Zum Beispiel: Allgemeiner Sozialdienst.
network-unit-end = Ab heute schließen
network-unit-end-named = Einheit { $name } ab heute schließen
network-unit-until = bis { $date }
network-units-ended =
    { $count ->
        [one] 1 geschlossene Einheit
       *[other] { $count } geschlossene Einheiten
    }
network-unit-valid-to-hint = Nach diesem Tag ist die Einheit geschlossen. Zum Wiederöffnen das Datum löschen.

## Members, for administrators

network-members =
    { $count ->
        [one] 1 Person arbeitet hier
       *[other] { $count } Personen arbeiten hier
    }
network-members-note = Diese Liste sieht nur die Verwaltung der Organisation oder des Netzes.
network-members-none = Für diese Organisation arbeitet noch niemand.
network-invite = Erste Person einladen
network-member = Person
network-member-title = Beruf
network-duties = Aufgaben
