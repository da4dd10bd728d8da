## Ways in without an account: link and code

door-purpose-own-view = Die Person: eigene Seiten
door-purpose-attendance = Anwesenheit
door-purpose-mandate = Mandat in einem Team

event-door-made = Link und Code übergeben
event-door-revoked = Link widerrufen
event-door-visited = Richtiger Code: Besuch begonnen
event-door-code-wrong = Falscher Code
event-door-refused = Link, der nirgendwohin führt
