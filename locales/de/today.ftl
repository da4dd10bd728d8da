### The first page, notices, shortcuts, accessibility, feedback.

## First page

today-title = Heute
today-heading = Heute, { $day }
today-new-referral = Neue Zuweisung
today-find-person = Person suchen: Vorname, Nachname oder beides
today-due-title = Fällig
today-due-none = Für Sie ist nichts überfällig, und in den nächsten 7 Tagen wird nichts fällig.
today-due-more = Alles Fällige in der Liste ansehen
today-due-late =
    { $count ->
        [one] 1 Tag überfällig
       *[other] { $count } Tage überfällig
    }
today-due-today = heute fällig
today-due-tomorrow = morgen
today-due-in =
    { $count ->
        [one] in 1 Tag
       *[other] in { $count } Tagen
    }
today-waiting-title = Für Sie zu tun
today-waiting-none = Im Moment ist nichts zu tun.
today-refer-hint = Um eine Person zuzuweisen, suchen Sie sie oben.
today-clear = Nichts in diesen Listen:
today-see-all = Alle ansehen
today-at-least = { $count } oder mehr
today-urgent = Dringend
today-since = seit { $date }
today-mandate = Auftrag der Kommission
today-news-title = Neues seit { $day }
today-news-none = Niemand sonst hat an den Zuweisungen, die Sie sehen können, etwas geändert.
today-all-notices = Alle Hinweise
today-back = Zurück zu Heute

## What can wait

today-todo-integration = Ergänzungen zu senden
today-todo-late = Von Ihnen gesendet: Die Frist ist abgelaufen
today-late-call = liegt bei { $desk }, Telefon { $phone }
today-late-desk = liegt bei { $desk }
today-todo-pre-rejection = Stellungnahmen vor einer Ablehnung
today-todo-register = Zu protokollieren
today-todo-answered = Eingegangene Ergänzungen
today-todo-unanswered = Ohne Antwort nach der Frist
today-todo-check = In Prüfung zu nehmen
today-todo-review = Zu prüfen: Sind sie vollständig?
today-todo-ready = Vollständig: bereit für die Sitzung
today-todo-urgent = Dringend und vollständig: Entscheidung vor der Sitzung möglich
today-todo-received = An Ihre Organisation geschickt: zu beantworten
today-todo-take-in-charge = In Betreuung zu nehmen
today-todo-sessions = Sitzungen und Niederschriften
today-todo-opinions = Abzugebende Stellungnahmen
today-todo-waiting = Auf der Warteliste
today-todo-letters = Auszustellende Briefe
today-todo-invitations = Noch nicht angenommene Einladungen
today-todo-drafts = Ihre Entwürfe

## Sessions and invitations

today-session-name = Sitzung { $number }, { $commission }
today-session-on = Sitzung: { $when }
today-session-convene = Sitzung einberufen
today-session-write-minutes = Niederschrift verfassen
today-session-finish-minutes = Entwurf der Niederschrift fertigstellen
today-session-approve-minutes = Niederschrift genehmigen
today-session-sign-president = Niederschrift als Vorsitz unterschreiben
today-session-sign-secretary = Niederschrift als Sekretariat unterschreiben
today-invitation-until = { $body } · gültig bis { $date }
today-invitation-ended = { $body } · abgelaufen am { $date }: bitte neu einladen

## Notices

today-notices-title = Hinweise
today-notices-read-all = Alle als gelesen markieren
today-notices-none = Es gibt keine Hinweise.
today-notice-new = Neu

## Shortcuts

today-keys-lead = Mit diesen Tasten geht es schneller. Sie wirken nicht, während Sie in ein Feld schreiben.
today-keys-key = Taste
today-keys-does = Was sie tut
today-key-search = Geht zum Suchfeld der Seite
today-key-today = Öffnet Heute (erst g, dann o)
today-key-new = Beginnt etwas Neues, wo die Seite es anbietet
today-key-save = Speichert das Formular
today-key-list = Öffnet diese Liste
today-keys-on = Die Tastenkürzel sind für Sie eingeschaltet.
today-keys-off = Die Tastenkürzel sind für Sie ausgeschaltet.
today-keys-change = Im Profil ändern

## Accessibility

today-access-lead = Alle müssen Net-Met benutzen können. Es folgt den Regeln WCAG 2.2, Stufe AA, und der europäischen Norm EN 301 549.
today-access-can-title = Was Sie tun können
today-access-keyboard = Jede Seite nur mit der Tastatur bedienen.
today-access-reader = Einen Screenreader benutzen: Überschriften, Felder und Fehler haben immer einen Namen.
today-access-zoom = Bis 400 Prozent vergrößern oder ein kleines Telefon benutzen, ohne seitwärts zu scrollen.
today-access-script = Auch ohne JavaScript arbeiten.
today-access-time = Sich Zeit nehmen: Vor dem Ende der Sitzung kommt ein Hinweis, und kein Text geht verloren.
today-access-languages = Die Seiten auf Italienisch, Englisch, Französisch und Deutsch lesen.
today-access-limits-title = Was noch nicht gut ist
today-access-limit-files = Anhänge bleiben, wie sie erstellt wurden: Einen Scan kann ein Screenreader oft nicht lesen.
today-access-limit-words = Die Seiten sind in klarer Sprache für Fachkräfte geschrieben. Es gibt sie noch nicht in Leichter Sprache.
today-access-limit-tests = Menschen mit Behinderung haben noch nicht alle Seiten ausprobiert.
today-access-how-title = Wie es geprüft wird
today-access-how = Jede Version wird automatisch mit dem Werkzeug axe geprüft, bei 320 und 1280 Pixeln, nur mit der Tastatur und ohne JavaScript. Dies ist eine Selbstbewertung.
today-access-tell-title = Stoßen Sie auf eine Barriere?
today-access-tell = Teilen Sie es mit: Die Verwaltung des Netzes erhält die Nachricht.

## Feedback

today-feedback-title = Problem oder Idee mitteilen
today-feedback-lead = Die Nachricht geht an die Verwaltung des Netzes.
today-feedback-no-names = Bitte keine Namen oder Angaben der betreuten Personen schreiben.
today-feedback-kind = Worum geht es?
feedback-kind-barrier = Eine Barriere: Ich kann eine Seite nicht lesen oder bedienen
feedback-kind-fault = Ein Fehler: Etwas funktioniert nicht
feedback-kind-idea = Eine Idee zur Verbesserung
today-feedback-page = Seite
today-feedback-page-hint = Adresse kopieren oder Titel der Seite schreiben.
today-feedback-text = Was ist passiert?
today-feedback-text-hint = Was wollten Sie tun, und was ist passiert? Wenn Sie ein Hilfsmittel benutzen, nennen Sie es bitte.
today-feedback-fault-empty = Bitte schreiben, was passiert ist.
today-feedback-received = Erhaltene Nachrichten
today-feedback-none = Keine Nachrichten erhalten.
today-feedback-kind-short = Thema
today-feedback-who = Von
today-feedback-when = Wann
today-feedback-outside = Zum Schreiben hier ist eine Anmeldung nötig. Ohne Konto können Sie ein Koordinierungsstelle anrufen oder ihm schreiben:
today-feedback-no-office = Fragen Sie die Organisation, die Ihnen diese Adresse gegeben hat, nach einem Kontakt.
