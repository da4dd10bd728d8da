## Ways in without an account: link and code

door-purpose-own-view = La persona: la propria vista
door-purpose-attendance = Presenze
door-purpose-mandate = Incarico in una squadra

event-door-made = Collegamento e codice dati
event-door-revoked = Collegamento revocato
event-door-visited = Codice giusto: visita iniziata
event-door-code-wrong = Codice sbagliato
event-door-refused = Collegamento che non porta da nessuna parte
