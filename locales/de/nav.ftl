### The main menu.

nav-today = Heute
nav-referrals = Zuweisungen
nav-people = Personen
nav-sessions = Sitzungen
nav-network = Netz
nav-users = Benutzer
nav-register = Protokoll der Zugriffe
nav-protocol = Protokollregister
nav-notices = Hinweise
nav-emergencies = Notfälle
nav-legal = Rechtsgrundlagen
