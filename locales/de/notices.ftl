### Notices, in the pages and in the mail. No personal data: the mail goes over networks that are not ours.

## Referral

notice-referral-sent = Eine neue Zuweisung ist eingegangen.
notice-referral-registered = Eine Zuweisung wurde protokolliert.
notice-referral-complete = Eine Zuweisung ist vollständig: Sie wartet auf die Sitzung der Kommission.
notice-referral-not-ratified = Die Kommission hat eine Eilentscheidung nicht bestätigt: Die Zuweisung wird wieder geprüft.
notice-referral-review-started = Die Prüfung einer Zuweisung hat begonnen.
notice-referral-integration-requested = Zu einer Zuweisung werden weitere Angaben verlangt. Bitte bis zum genannten Tag antworten.
notice-referral-integration-answered = Die verlangten Angaben zu einer Zuweisung sind eingegangen.
notice-referral-on-agenda = Eine Zuweisung steht auf der Tagesordnung einer Sitzung.
notice-referral-off-agenda = Eine Zuweisung wurde von der Tagesordnung genommen.
notice-referral-decided = Die Kommission hat über eine Zuweisung entschieden.
notice-referral-admitted = Eine Zuweisung wurde aufgenommen.
notice-referral-admitted-with-reservation = Eine Zuweisung wurde mit Vorbehalt aufgenommen.
notice-referral-waiting-list = Eine Zuweisung steht auf der Warteliste.
notice-referral-postponed = Die Entscheidung über eine Zuweisung wurde vertagt.
notice-referral-not-admitted = Eine Zuweisung wurde nicht aufgenommen.
notice-referral-pre-rejection = Zu einer Zuweisung gibt es eine Vorankündigung der Ablehnung. Die Person kann bis zum genannten Tag Stellung nehmen.
notice-referral-comments-recorded = Zu einer angekündigten Ablehnung ist eine Stellungnahme eingegangen.
notice-referral-pre-rejection-closed = Die Frist zur Stellungnahme vor einer Ablehnung ist abgelaufen.
notice-referral-redirected = Eine Zuweisung wurde an einen anderen Dienst weitergegeben.
notice-referral-withdrawn = Eine Zuweisung wurde vom Absender zurückgezogen.
notice-referral-in-charge = Eine zugewiesene Person wird jetzt betreut.
notice-referral-closed = Eine Zuweisung wurde abgeschlossen.
notice-referral-reopened = Eine Zuweisung wurde wieder geöffnet.
notice-referral-cancelled = Eine Zuweisung wurde annulliert, weil sie irrtümlich war.

## Commission

notice-session-convened = Eine Sitzung der Kommission ist einberufen.
notice-session-moved = Zeit oder Ort einer Sitzung haben sich geändert.
notice-session-cancelled = Eine Sitzung der Kommission ist abgesagt.
notice-minutes-to-sign = Die Niederschrift einer Sitzung wartet auf die Unterschrift.
notice-mandate-given = Die Kommission hat Ihrer Organisation einen Auftrag gegeben.

## Accounts and network

notice-invitation-accepted = Eine eingeladene Person hat die Einladung angenommen.
notice-feedback-given = Jemand hat ein Problem oder eine Idee zu Net-Met mitgeteilt.
## Referral

## Commission

## Accounts and network

## accounts

notice-password-changed = Ihr Passwort wurde geändert. Wenn Sie das nicht waren, informieren Sie sofort die Verwaltung Ihrer Organisation.
notice-factor-changed = Ihr zweiter Anmeldecode wurde geändert. Wenn Sie das nicht waren, informieren Sie sofort die Verwaltung Ihrer Organisation.
notice-email-changed = Ihre E-Mail-Adresse wurde geändert. Wenn Sie das nicht waren, informieren Sie sofort die Verwaltung Ihrer Organisation.
notice-reset-given = Die Person, die die Konten verwaltet, hat Ihnen einen Link für ein neues Passwort gesendet. Wenn Sie nicht darum gebeten haben, melden Sie es sofort Ihrer Organisation.
notice-duties-changed = Ihre Aufgaben haben sich geändert.
notice-privacy-officer-appointed = Jemand hat die Aufgabe der Datenschutzstelle erhalten oder mit einer Einladung angeboten bekommen. Wenn Sie nichts davon wissen, fragen Sie die Verwaltung des Netzes.
## The mail

notice-mail-subject = Es gibt Neues: { $network }
notice-mail-greeting = In { $network } gibt es Neues für Sie:
notice-mail-link = Zum Lesen der Hinweise hier anmelden: { $link }
notice-mail-footer = Diese Nachricht ist automatisch und enthält keine personenbezogenen Daten. Bitte nicht antworten.
notice-emergency-opened = Ein Notfallzugriff wurde geöffnet. Prüfen Sie ihn innerhalb von 72 Stunden.
notice-matrix-proposed = Eine neue Rechtsgrundlagenmatrix wurde vorgeschlagen. Veröffentlicht wird sie von einer Datenschutzperson, die sie nicht geschrieben hat.
