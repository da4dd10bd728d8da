### What the register of events says, one line per kind of event.

event-body-founded = Organisation ins Netz aufgenommen
event-body-mended = Angaben der Organisation geändert
event-unit-added = Einheit hinzugefügt
event-unit-mended = Einheit geändert
event-unit-ended = Einheit geschlossen
event-feedback-given = Mitteilung an die Verwaltung des Netzes gesendet


## people

event-people-searched = Personen gesucht
event-person-registered = Person erfasst
event-person-mended = Angaben zur Person korrigiert
event-person-opened = Datensatz der Person geöffnet
event-not-same-person = Als verschiedene Personen vermerkt

## accounts

event-signed-in = Angemeldet
event-sign-in-failed = Anmeldung misslungen
event-signed-out = Abgemeldet
event-body-switched = Organisation gewechselt
event-proven = Identität bestätigt
event-logins-ended = Sitzungen beendet
event-password-changed = Passwort geändert
event-factor-set = Zweiter Code eingerichtet
event-factor-removed = Zweiter Code entfernt
event-recovery-renewed = Neue Ersatzcodes
event-profile-changed = Profil geändert
event-email-changed = E-Mail-Adresse geändert
event-user-created = Konto erstellt
event-membership-added = Person einer Organisation beigetreten
event-duties-changed = Aufgaben geändert
event-membership-ended = Zugehörigkeit beendet
event-account-disabled = Konto gesperrt
event-account-enabled = Konto wieder freigegeben
event-reset-given = Link für ein neues Passwort gesendet
event-reset-used = Link für ein neues Passwort benutzt
event-user-invited = Einladung erstellt
event-invitation-renewed = Neuer Einladungslink
event-invitation-revoked = Einladung zurückgezogen
event-invitation-accepted = Einladung angenommen
event-register-read = Ereignisregister gelesen
event-spreadsheet-checked = Tabelle geprüft
event-spreadsheet-people-searched = Personen einer Tabelle im Register gesucht
event-spreadsheet-rows-imported = Zeilen einer Tabelle importiert
event-spreadsheet-imported = Tabelle importiert
event-spreadsheet-person-decided = Entschieden, wer eine Person einer Tabelle ist
event-spreadsheet-report-taken = Tabelle mit Anmerkungen heruntergeladen

## referrals

event-referral-begun = Zuweisung begonnen
event-referral-answered = Antworten der Zuweisung gespeichert
event-referral-step-taken = Schritt der Zuweisung
event-referral-redirected = Zuweisung an eine andere Stelle gesendet
event-referral-found-complete = Vollständigkeit der Zuweisung bestätigt
event-referral-opened = Zuweisung geöffnet
event-attachment-added = Anlage hinzugefügt
event-attachment-removed = Anlage entfernt
event-attachment-taken = Anlage heruntergeladen

## commission

event-commission-founded = Kommission eingerichtet
event-commission-act-changed = Ernennungsakt eingetragen
event-seat-given = Ernennung in die Kommission
event-seat-ended = Ernennung in die Kommission beendet
event-session-planned = Sitzung geplant
event-session-rescheduled = Sitzung verlegt
event-session-step-taken = Schritt einer Sitzung
event-agenda-changed = Tagesordnung geändert
event-attendance-written = Anwesenheit eingetragen
event-opinion-given = Stellungnahme vor der Sitzung abgegeben
event-conflict-declared = Interessenkonflikt erklärt
event-item-discussed = Besprechung eines Punktes eingetragen
event-item-decided = Entscheidung zu einem Punkt
event-item-opened = Punkt der Tagesordnung geöffnet
event-urgent-decision-taken = Eilentscheidung
event-mandate-given = Aufgabe an eine Stelle erteilt
event-mandate-done = Aufgabe erledigt
event-referral-scored = Punkte berechnet
event-minutes-saved = Protokoll gespeichert
event-minutes-signed = Protokoll unterschrieben
event-sample-day-told = Tag der Demonstration erzählt
event-sample-network-founded = Netzwerk der Demonstration angelegt
event-network-founded = Netzwerk angelegt

event-paper-issued = Dokument protokolliert
event-paper-typeset = Dokument gesetzt
event-paper-taken = Dokument geöffnet
event-paper-printed = Dokument gedruckt
event-protocol-exported = Protokollregister exportiert
event-agreement-recorded = Vereinbarung über Daten erfasst
event-agreement-ended = Vereinbarung über Daten beendet
event-agreements-exported = Liste der Vereinbarungen exportiert
event-emergency-opened = Notfallzugriff geöffnet
event-emergency-ended = Notfallzugriff beendet
event-emergency-reviewed = Notfallzugriff geprüft
event-emergency-read = Grund eines Notfallzugriffs gelesen
event-rights-tried = Rechte eines Benutzers geprüft
event-readers-shown = Liste der Leser geöffnet
event-readers-printed = Blatt für die Person gedruckt
