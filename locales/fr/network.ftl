### Nuclei, bodies and their units.

## Directory

network-title = Les organismes du réseau
network-lead = Vous trouvez ici qui fait partie du réseau, comment le joindre et en quelles langues il répond.
network-add = Ajouter un organisme
network-search-label = Rechercher un organisme
network-search-words = Nom de l’organisme
network-search-words-hint = Une partie du nom suffit.
network-kind = Type
network-nucleus = Noyau local
network-nucleus-hint = Le secrétariat et le bureau de coordination travaillent pour le noyau de leur organisme.
network-no-nucleus = Tout le réseau
network-language = Langue parlée
network-filter-ended = Montrer aussi les organismes qui ne sont plus actifs
network-found =
    { $count ->
        [one] 1 organisme
       *[other] { $count } organismes
    }
network-empty = Le réseau n’a pas encore d’organismes. L’administrateur du réseau peut ajouter le premier.
network-body = Organisme
network-municipality = Commune
network-municipality-hint = Nom ou code de la commune italienne. Si deux communes ont le même nom, ajoutez la province : Samone (TN). Laissez vide si l’organisme est à l’étranger.
network-languages = Langues parlées
network-languages-hint = Les langues dans lesquelles l’organisme peut répondre aux personnes.
network-phone = Téléphone
network-ended = Plus actif

## One body

network-back-to-list = Tous les organismes
network-back-to-body = Retour à { $name }
network-back-to-units = Unités de { $name }
network-ended-text = Cet organisme ne fait plus partie du réseau. Ses données restent pour lire les anciens dossiers.
network-name = Nom
network-short-name = Nom court
network-short-name-hint = Utilisé quand la place manque. S’il est vide, le nom complet est utilisé.
network-contacts = Contacts
network-address = Adresse
network-address-hint = Rue et numéro ; à l’étranger aussi la ville et le pays.
network-email = E-mail
network-email-hint = La boîte du bureau, pas celle d’une personne.
network-pec = Courrier électronique certifié (PEC)
network-opening = Horaires d’ouverture
network-opening-hint = Par exemple : lundi et mercredi 9 h-13 h, jeudi 15 h-18 h.
network-in-force = Dans le réseau
network-period-open = depuis le { $from }
network-period-closed = du { $from } au { $to }
network-second-factor = Accès
network-second-factor-yes = Tout le monde se connecte avec un mot de passe et un code temporaire.
network-second-factor-no = Le code temporaire est au choix de chacun.
network-second-factor-question = Le code temporaire est-il obligatoire pour tous ?
network-second-factor-hint = Qui ne l’a pas encore l’active à la prochaine connexion, avant toute autre page.
network-does-title = Ce qu’il fait dans le réseau
network-does-receive = Reçoit les personnes envoyées par un autre service et répond.
network-does-not-receive = Pour le moment, personne ici ne reçoit les personnes envoyées par un autre service.
network-does-refer = Envoie des signalements à la commission.
network-does-accompany = Prend en charge et accompagne les personnes admises.
network-who-title = Qui peut être signalé
network-rules = Règles
network-valid-from = Premier jour dans le réseau
network-valid-to = Dernier jour
network-valid-to-hint = Après ce jour, personne ne peut plus travailler pour l’organisme. Laissez vide s’il reste actif.
network-edit-title = Modifier la fiche de l’organisme
network-fixed-note = Le type, le noyau et les dates sont modifiés par l’administrateur du réseau, car les droits en dépendent.
network-fault-ends-before-start = Le dernier jour précède le premier. Vérifiez les deux dates.
network-fault-name-taken = Un organisme du réseau porte déjà ce nom. Cherchez-le dans la liste ou ajoutez la commune au nom.
network-address-mail-subject = { $network } : adresse électronique changée
network-address-mail-text =
    Une adresse électronique de votre organisme dans { $network } a été changée. Désormais les messages n’arrivent plus ici.

    Si vous n’en savez rien, téléphonez tout de suite à qui administre { $network }.
network-fault-municipality = Cette commune est introuvable, ou plusieurs ont le même nom. Écrivez le nom complet avec la province, par exemple Samone (TN).

## Units

network-units = Unités
network-unit = Unité
network-units-manage = Gérer les unités
network-units-lead = Les unités sont les services ou bureaux de l’organisme. Elles disent où travaille chaque personne.
network-units-none = Cet organisme n’a pas d’unités.
network-unit-add = Ajouter une unité
network-unit-name = Nom de l’unité
network-unit-name-hint = Par exemple : Service social professionnel.
network-unit-end = Fermer à partir d’aujourd’hui
network-unit-end-named = Fermer à partir d’aujourd’hui l’unité { $name }
network-unit-until = jusqu’au { $date }
network-units-ended =
    { $count ->
        [one] 1 unité fermée
       *[other] { $count } unités fermées
    }
network-unit-valid-to-hint = Après ce jour, l’unité est fermée. Pour la rouvrir, effacez la date.

## Members, for administrators

network-members =
    { $count ->
        [one] 1 personne travaille ici
       *[other] { $count } personnes travaillent ici
    }
network-members-note = Seuls les administrateurs de l’organisme ou du réseau voient cette liste.
network-members-none = Personne ne travaille encore pour cet organisme.
network-invite = Inviter la première personne
network-member = Personne
network-member-title = Profession
network-duties = Fonctions
