### The main menu.

nav-today = Aujourd’hui
nav-referrals = Signalements
nav-people = Personnes
nav-sessions = Séances
nav-network = Réseau
nav-users = Utilisateurs
nav-register = Registre
nav-protocol = Enregistrement
nav-notices = Avis
nav-emergencies = Urgences
nav-legal = Bases juridiques
