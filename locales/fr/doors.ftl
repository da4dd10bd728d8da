## Ways in without an account: link and code

door-purpose-own-view = La personne : ses pages
door-purpose-attendance = Présences
door-purpose-mandate = Mandat dans une équipe

event-door-made = Lien et code remis
event-door-revoked = Lien révoqué
event-door-visited = Code correct : visite commencée
event-door-code-wrong = Code erroné
event-door-refused = Lien qui ne mène nulle part
