# Brouillons de la matrice des bases juridiques : lignes, effets, proposition, publication.

legal-edition = Version { $number }
legal-edition-pack = Matrice du paquet
legal-matrix-edition = La version { $number } est en vigueur, publiée dans ce réseau à la place de la matrice du paquet.
legal-draft-title = Brouillon de la matrice
legal-draft-lead = Ici vous préparez les nouvelles lignes. Personne ne perd ni n’obtient de droits tant qu’une seconde personne n’a pas publié.
legal-draft-in-use = En vigueur
legal-draft-state = Brouillon
legal-draft-same = Identique à la matrice en vigueur
legal-draft-differs = Différent de la matrice en vigueur
legal-draft-unreadable-title = La version publiée est illisible
legal-draft-unreadable = Ce programme ne sait pas lire { $edition }. La matrice du paquet vaut à sa place. Corrigez le brouillon et proposez-le à nouveau.
legal-draft-pack-moved = Après l’écriture de la version en vigueur, le paquet a changé sa propre matrice. La version publiée ici vaut toujours.
legal-draft-compare-pack = Comparer avec la matrice du paquet
legal-draft-faults =
    { $count ->
        [one] { $count } point à corriger
       *[other] { $count } points à corriger
    }
legal-draft-faults-lead = Tant qu’un point est ouvert, le brouillon ne peut pas être publié. Ce que vous avez écrit est conservé.
legal-draft-line = ligne { $line } du texte
legal-draft-add = Ajouter une ligne
legal-draft-as-text = Le brouillon en texte
legal-draft-again = Recommencer depuis la matrice en vigueur
legal-draft-take = Reprendre ce texte dans le brouillon
legal-draft-act = Action
legal-draft-change = Modifier
legal-draft-end = Faire finir un jour donné
legal-draft-end-lead = La ligne vaut jusqu’à ce jour compris. Dès le lendemain, les droits qui en dépendent prennent fin, sauf si une autre ligne les donne.
legal-draft-last-day = Dernier jour
legal-draft-row = Ligne
legal-draft-row-lead = Vous enregistrez seulement cette ligne du brouillon. Les autres restent telles quelles.
legal-draft-row-faulty = À corriger
legal-draft-row-changed = Modifiée
legal-draft-row-over = Terminée
legal-draft-theirs = Ce que { $name } a écrit
legal-draft-conflict = { $name } a enregistré cette ligne pendant que vous écriviez. Ci-dessous son texte, dans le formulaire le vôtre. Enregistrez à nouveau pour garder le vôtre.
legal-draft-conflict-text = { $name } a enregistré un autre texte pendant que vous écriviez. Ouvrez-le dans une autre fenêtre, reportez les changements et enregistrez à nouveau : votre texte prend sa place.
legal-draft-agreements = Accords : il en faut un de ces types
legal-draft-agreements-hint = Aucun choix : la ligne vaut sans accord.
legal-draft-basis = Type de base juridique
legal-draft-provision-hint = Comme on la cite, par exemple « L. 328/2000, art. 6 »
legal-draft-gdpr = Articles du RGPD et du D.Lgs. 196/2003
legal-draft-words = Mots pour qui lit, en quatre langues
legal-draft-words-hint = Une phrase simple : elle apparaît sous « Pourquoi puis-je voir ce cas ? ».
legal-draft-checked = Disposition comparée avec le texte de loi
legal-draft-checked-hint = Sans la coche, la disposition apparaît comme « à vérifier ».
legal-draft-save = Enregistrer dans le brouillon
legal-draft-text = Texte du brouillon
legal-draft-text-lead = Pour qui connaît le format TOML. Pour changer une ligne, son formulaire suffit.
legal-draft-earlier = Versions
legal-draft-earlier-lead = Ouvrez une version pour voir ce qu’elle changerait, la proposer à nouveau ou la reprendre dans le brouillon.
legal-draft-what-done = Ce qui a été écrit
legal-draft-fault-other = Le texte est illisible ici :
legal-draft-fault-missing = Il manque : { $field }.
legal-draft-fault-unknown = « { $code } » n’est pas un code que le programme connaît.
legal-draft-fault-no-words = Il manque les mots dans cette langue : { $language }.
legal-draft-fault-twice = Le code « { $code } » existe deux fois.
legal-draft-fault-agreement = Données transmises par consentement : choisissez un accord qui dise à qui.
legal-draft-fault-overlap = Deux lignes valent les mêmes jours, du { $from } au { $to } : celle-ci et « { $other } ». Faites finir la première la veille ({ $cell }).
legal-draft-fault-gap = Du { $from } au { $to } aucune ligne ne vaut, entre « { $other } » et celle-ci ({ $cell }).
legal-draft-fault-same = Vous n’avez rien changé : il n’y a rien à enregistrer.
legal-draft-fault-by-hand = Cette ligne est écrite d’une façon que le formulaire ne sait pas changer. Utilisez le brouillon en texte.
legal-draft-fault-unreadable = Le texte n’a pas été enregistré : toutes les lignes ne sont pas lisibles. Corrigez les points de la liste ; ce que vous avez écrit est toujours là.
legal-change-title = Ce que cela changerait
legal-change-compared = { $edition }, comparée avec celle en vigueur : { $other }
legal-change-on = Ce qui change : { $day }
legal-change-ask = Afficher
legal-change-nothing = Rien ne change ce jour-là.
legal-change-days = Jours où quelque chose change :
legal-change-lose =
    { $count ->
        [one] { $count } utilisateur perd des droits
       *[other] { $count } utilisateurs perdent des droits
    }
legal-change-gain =
    { $count ->
        [one] { $count } utilisateur obtient des droits
       *[other] { $count } utilisateurs obtiennent des droits
    }
legal-change-nobody = Aucun utilisateur avec une fonction qui en dépend
legal-change-closing = La fonction « { $duty } » se ferme : qui l’a ne trouve plus rien ({ $count })
legal-change-opening = La fonction « { $duty } » s’ouvre ({ $count })
legal-change-purpose = Finalité et opération
legal-change-what = Ce qui se passe
legal-change-closed = Se ferme
legal-change-opened = S’ouvre
legal-change-resting = Reste ouvert, avec une autre disposition ou d’autres mots
legal-change-agreements = Autres accords
legal-change-before = Avant :
legal-change-after = Après :
legal-change-rows = Lignes nouvelles, ôtées ou avec d’autres jours
legal-change-not-there = Absente
legal-change-hours = Accès d’urgence : { $before } heures deviennent { $after } ; vérification sous { $review } heures, qui deviennent { $reviewed }.
legal-proposals = Propositions
legal-proposal-new = Proposer la publication
legal-proposal-lead = Une autre personne publie, chargée de la protection des données. Ce ne peut être ni qui propose, ni qui a enregistré en dernier.
legal-proposal-note = Pourquoi
legal-proposal-note-hint = Ce qui change, et par quelle disposition ou quel acte. Qui décide le lit.
legal-proposal-what = Version
legal-proposal-title = Proposition : { $edition }
legal-proposal-by = Proposée par
legal-proposal-saver = Enregistrée en dernier par
legal-proposal-instead = À la place de
legal-proposal-settled = Décidée par
legal-proposal-decide = Décider
legal-proposal-four-eyes = Une ligne fausse ôte des droits à tout un service. Lisez ce qui change, les autres jours aussi, puis décidez. Le changement vaut dès la requête suivante de chacun.
legal-proposal-publish = Publier
legal-proposal-drop = Abandonner la proposition
legal-proposal-overtaken = La matrice a changé entre-temps : cette proposition ne peut plus être publiée. Rien n’a été changé.
legal-proposal-both = En vigueur maintenant : { $now }. Au moment de la proposition : { $then }. Proposée : { $edition }. Ci-dessous ce qu’elle changerait maintenant.
legal-proposal-propose-again = Regarder et proposer à nouveau
legal-proposal-faulty = Cette version a des points à corriger : elle ne peut être ni proposée ni publiée.
legal-proposal-in-use = Cette version est déjà en vigueur.
legal-proposal-seen-another = Une autre matrice a été publiée entre-temps. Regardez à nouveau ce qui changerait, puis proposez.
legal-trial-matrix = Avec quelle matrice
legal-trial-matrix-used = Celle en vigueur
legal-trial-matrix-draft = Le brouillon
proposal-state-open = À décider
proposal-state-published = Publiée
proposal-state-dropped = Abandonnée
done-matrix-draft-saved = Enregistré dans le brouillon. Les droits ne changent pas tant qu’une autre personne n’a pas publié.
done-matrix-proposed = Proposition envoyée. Une autre personne décide.
done-matrix-published = Matrice publiée. Elle vaut dès la prochaine requête de chacun.
done-matrix-proposal-dropped = Proposition abandonnée.
event-matrix-draft-saved = Brouillon de la matrice enregistré
event-matrix-proposed = Matrice proposée
event-matrix-proposal-dropped = Proposition de matrice abandonnée
event-matrix-published = Matrice publiée
event-matrix-refused = Matrice refusée
accounts-thing-matrix-proposal = Matrice proposée
