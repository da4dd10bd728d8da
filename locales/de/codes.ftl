### The members of the closed lists, by family and code.

## Duties

duty-refer = Zuweisende Fachkraft
duty-receive = Annahme von Zuweisungen
duty-secretary = Sekretariat der Kommission
duty-commissioner = Mitglied der Kommission
duty-president = Vorsitz der Kommission
duty-accompany = Begleitung von Personen
duty-coordinate = Koordinierungsstelle
duty-administer-body = Verwaltung der Organisation
duty-administer-network = Verwaltung des Netzes
duty-privacy = Datenschutz

## Kinds of body

body-kind-municipality = Gemeinde
body-kind-health-society = Gesundheitsgesellschaft
body-kind-health-authority = Gesundheitsbehörde
body-kind-employment-office = Arbeitsagentur
body-kind-training-body = Bildungsträger
body-kind-social-cooperative = Sozialgenossenschaft
body-kind-association = Verein
body-kind-immigrants-desk = Beratungsstelle für Zugewanderte
body-kind-prison = Justizvollzugsanstalt
body-kind-probation-office = Bewährungshilfe
body-kind-housing-agency = Wohnungsagentur
body-kind-aids-centre = Hilfsmittelzentrum
body-kind-school = Schule
body-kind-social-partner = Sozialpartner
body-kind-company = Unternehmen
body-kind-coordination-office = Koordinierungsstelle
body-kind-foreign-partner = Ausländischer Partner

## Compartments of the data of a person

compartment-identity = Personalien
compartment-work = Arbeit und Bildung
compartment-social = Soziale Lage
compartment-health = Gesundheit und Arbeit
compartment-judicial = Justiz
compartment-protection = Schutz
compartment-housing = Wohnen
compartment-private-notes = Interne Notizen der Organisation

## Referral

referral-state-draft = Entwurf
referral-state-sent = Gesendet
referral-state-registered = Registriert
referral-state-under-review = In Prüfung
referral-state-integration-requested = Ergänzung angefordert
referral-state-on-agenda = Auf der Tagesordnung
referral-state-pre-rejection = Vorankündigung der Ablehnung
referral-state-evaluated = Bewertet
referral-state-admitted = Aufgenommen
referral-state-admitted-with-reservation = Unter Vorbehalt aufgenommen
referral-state-waiting-list = Auf der Warteliste
referral-state-postponed = Vertagt
referral-state-not-admitted = Nicht aufgenommen
referral-state-redirected = An einen anderen Dienst weitergeleitet
referral-state-in-charge = Fall übernommen
referral-state-withdrawn = Zurückgezogen
referral-state-closed = Abgeschlossen
referral-state-cancelled = Wegen Irrtums storniert
referral-step-send = Senden
referral-step-register = Registrieren
referral-step-start-review = Prüfung beginnen
referral-step-request-integration = Ergänzung anfordern
referral-step-answer-integration = Auf die Anforderung antworten
referral-step-put-on-agenda = Auf die Tagesordnung setzen
referral-step-take-off-agenda = Von der Tagesordnung nehmen
referral-step-issue-pre-rejection = Vorankündigung der Ablehnung senden
referral-step-record-comments = Stellungnahme erfassen
referral-step-close-pre-rejection = Vorankündigung abschließen
referral-step-evaluate = Bewertung erfassen
referral-step-admit = Aufnehmen
referral-step-admit-with-reservation = Unter Vorbehalt aufnehmen
referral-step-put-on-waiting-list = Auf die Warteliste setzen
referral-step-postpone = Vertagen
referral-step-not-admit = Nicht aufnehmen
referral-step-redirect = An einen anderen Dienst weiterleiten
referral-step-take-in-charge = Fall übernehmen
referral-step-withdraw = Zurückziehen
referral-step-close = Abschließen
referral-step-reopen = Wieder öffnen
referral-step-cancel-by-mistake = Wegen Irrtums stornieren

## Session of the commission

session-state-planned = Geplant
session-state-convened = Einberufen
session-state-open = Eröffnet
session-state-suspended = Unterbrochen
session-state-closed = Geschlossen
session-state-minutes-draft = Protokoll im Entwurf
session-state-minutes-approved = Protokoll genehmigt
session-state-minutes-signed = Protokoll unterschrieben
session-state-deserted = Nicht beschlussfähig
session-state-cancelled = Abgesagt
session-step-convene = Einberufen
session-step-open = Sitzung eröffnen
session-step-suspend = Unterbrechen
session-step-resume = Fortsetzen
session-step-close = Sitzung schließen
session-step-draft-minutes = Protokoll entwerfen
session-step-approve-minutes = Protokoll genehmigen
session-step-revise-minutes = Protokoll überarbeiten
session-step-sign-minutes = Protokoll unterschreiben
session-step-declare-deserted = Beschlussunfähigkeit feststellen
session-step-cancel = Sitzung absagen

## Item of the agenda

item-state-pending = Zu besprechen
item-state-discussed = Besprochen
item-state-decided = Entschieden
item-state-carried-over = Auf eine spätere Sitzung verschoben
item-state-withdrawn = Zurückgezogen
item-step-discuss = Besprechung erfassen
item-step-decide = Entscheidung erfassen
item-step-carry-over = Auf eine spätere Sitzung verschieben
item-step-withdraw = Punkt zurückziehen
outcome-admitted = Aufnahme
outcome-admitted-with-reservation = Aufnahme unter Vorbehalt
outcome-waiting-list = Warteliste
outcome-postponed = Vertagung
outcome-not-admitted = Nichtaufnahme
outcome-sent-elsewhere = Weiterleitung an einen anderen Dienst
outcome-pre-rejection = Vorankündigung der Ablehnung
vote-for = Dafür
vote-against = Dagegen
vote-abstained = Enthaltung
vote-absent = Abwesend
opinion-in-favour = Befürwortend
opinion-against = Ablehnend
opinion-more-information = Weitere Informationen nötig

## Commission

seat-role-president = Vorsitz
seat-role-member = Mitglied
presence-titular = Ordentliches Mitglied anwesend
presence-substitute = Stellvertretung anwesend
presence-absent = Abwesend
presence-required = Anwesenheit erforderlich
presence-optional = Anwesenheit freiwillig
voice-votes = Mit Stimmrecht
voice-advises = Ohne Stimmrecht
quorum-base-voting-members = Stimmberechtigte Mitglieder
quorum-base-members-without-conflict = Mitglieder ohne Interessenkonflikt
majority-of-votes-cast = Mehrheit der abgegebenen Stimmen
majority-of-those-present = Mehrheit der Anwesenden
majority-of-members = Mehrheit der Mitglieder
majority-base-present = Die Anwesenden
majority-base-voting = Ja- und Nein-Stimmen
majority-base-seats = Alle stimmberechtigten Sitze
tie-president-decides = Die Stimme des Vorsitzes entscheidet
tie-falls = Der Vorschlag ist abgelehnt
tie-rule-chair-decides = Die Stimme des Vorsitzes entscheidet
tie-rule-rejected = Der Vorschlag ist abgelehnt
urgent-by-president = Vorsitz
reason-kind-not-admitted = Gründe der Nichtaufnahme
reason-kind-postponed = Gründe der Vertagung
reason-kind-redirected = Gründe der Weiterleitung
reason-kind-integration = Gründe der Nachforderung
reason-kind-withdrawal = Gründe der Rücknahme
tie-break-urgency = Dringlichkeit
tie-break-protocol-date = Datum der Registrierung
tie-break-birth-date = Geburtsdatum
tie-break-protocol-number = Registriernummer
pause-kind-integration = Wegen Ergänzung ausgesetzt
pause-kind-pre-rejection = Wegen Vorankündigung der Ablehnung ausgesetzt

## People

identifier-kind-codice-fiscale = Italienische Steuernummer
identifier-kind-provisional-numeric = Vorläufige Steuernummer
identifier-kind-stp = STP-Gesundheitscode
identifier-kind-eni = ENI-Gesundheitscode
identifier-kind-passport = Reisepass
identifier-kind-none = Kein Dokument
legal-sex-female = Weiblich
legal-sex-male = Männlich
legal-sex-unknown = Unbekannt
codice-fiscale-mismatch-surname = Der Nachname passt nicht zur Steuernummer.
codice-fiscale-mismatch-given-name = Der Vorname passt nicht zur Steuernummer.
codice-fiscale-mismatch-names-swapped = Vor- und Nachname scheinen vertauscht.
codice-fiscale-mismatch-legal-sex = Das Geschlecht passt nicht zur Steuernummer.
codice-fiscale-mismatch-birth-date = Das Geburtsdatum passt nicht zur Steuernummer.
codice-fiscale-mismatch-birth-place = Der Geburtsort passt nicht zur Steuernummer.
sensitivity-ordinary = Gewöhnliche Daten
sensitivity-special = Besondere Daten (Art. 9 DSGVO)
sensitivity-judicial = Daten zu Straftaten (Art. 10 DSGVO)
work-allowed-yes = Erlaubt Arbeit
work-allowed-no = Erlaubt keine Arbeit
work-allowed-limits = Erlaubt Arbeit mit Einschränkungen
direction-ltr = Von links nach rechts
direction-rtl = Von rechts nach links

## Form

field-kind-text = Text
field-kind-long-text = Langer Text
field-kind-date = Datum
field-kind-year = Jahr
field-kind-number = Zahl
field-kind-yes-no = Ja oder nein
field-kind-choice = Eine Auswahl
field-kind-choices = Mehrere Auswahlen
field-kind-phone = Telefon
field-kind-email = E-Mail
field-kind-person-language = Sprache
field-kind-municipality = Gemeinde
field-kind-country = Staat
field-kind-category = Zielgruppe
section-state-untouched = Nicht begonnen
section-state-optional = Freiwillig
section-state-started = Begonnen
section-state-complete = Vollständig

paper-kind-receipt = Eingangsbestätigung der Zuweisung
paper-kind-integration-request = Nachforderung
paper-kind-pre-rejection = Anhörung vor Ablehnung, an die zuweisende Stelle
paper-kind-pre-rejection-person = Anhörung vor Ablehnung, an die Person
paper-kind-decision-sender = Entscheidung, an die zuweisende Stelle
paper-kind-decision-person = Entscheidung, an die Person
paper-kind-dossier = Akte
paper-kind-convocation = Einberufung
paper-kind-agenda = Tagesordnung
paper-kind-session-list = Liste für die Sitzung
paper-kind-minutes = Sitzungsprotokoll
done-paper-issued = Dokument ausgestellt.
done-papers-issued = Dokumente ausgestellt.
ground-emergency = Sie haben einen Notfallzugriff auf diese Person geöffnet
purpose-referral = Eine Person dem Netzwerk zuweisen
purpose-evaluation = Vollständigkeitsprüfung und Entscheidung
purpose-accompaniment = Übernahme und Begleitung
purpose-coordination = Koordination des lokalen Knotens
purpose-emergency = Notfall
operation-read = Lesen
operation-write = Schreiben
operation-share = An eine andere Organisation weitergeben
operation-export = Aus dem Programm ausgeben
basis-kind-law = Gesetz
basis-kind-regulation = Verordnung
basis-kind-act = Allgemeiner Verwaltungsakt
basis-kind-protocol = Absichtserklärung
basis-kind-convention = Vertrag
basis-kind-consent = Einwilligung
agreement-kind-joint = Gemeinsam Verantwortliche (Art. 26 DSGVO)
agreement-kind-processing = Auftragsverarbeitung (Art. 28 DSGVO)
agreement-kind-sharing = Weitergabe zwischen Verantwortlichen
party-role-controller = Verantwortlicher
party-role-joint-controller = Gemeinsam Verantwortlicher
party-role-processor = Auftragsverarbeiter
party-role-sub-processor = Unterauftragsverarbeiter
paper-kind-readers = Blatt: Wer hat meine Daten gesehen
verdict-justified = Gerechtfertigt
verdict-not-justified = Nicht gerechtfertigt
