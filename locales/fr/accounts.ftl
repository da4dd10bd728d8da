### Accounts: signing in, own account, users, invitations, register.

## Signing in

accounts-sign-in-title = Se connecter
accounts-email = Adresse e-mail
accounts-password = Mot de passe
accounts-email-missing = Saisissez votre adresse e-mail.
accounts-password-missing = Saisissez votre mot de passe.
accounts-sign-in-wrong = L’adresse e-mail ou le mot de passe est incorrect. Vérifiez et réessayez.
accounts-sign-in-wait =
    { $minutes ->
        [one] Trop de tentatives en peu de temps. Attendez une minute, puis réessayez.
       *[other] Trop de tentatives en peu de temps. Attendez { $minutes } minutes, puis réessayez.
    }
accounts-no-way-in = Je n’arrive pas à me connecter
accounts-no-way-in-text = Demandez à la personne qui administre les utilisateurs de votre organisme : elle peut vous envoyer par e-mail un lien pour choisir un nouveau mot de passe. Un nouvel utilisateur entre avec une invitation reçue par e-mail.
accounts-code-title = Second code de connexion
accounts-code = Code
accounts-code-hint = Les 6 chiffres de l’application sur votre téléphone, ou un code de secours.
accounts-code-wrong = Le code est incorrect ou déjà utilisé. Attendez le prochain code de l’application et saisissez-le ici.
accounts-code-lost = Je n’ai pas mon téléphone
accounts-code-lost-text = Saisissez l’un des codes de secours reçus lors de l’activation du second code. Chaque code sert une seule fois. Si vous n’avez plus de codes, demandez à la personne qui administre votre organisme.
accounts-cast-title = Personnes de la démonstration
accounts-cast-text = Choisissez une personne : un clic vous connecte à sa place. Les uns signalent, la commission décide, les autres accueillent la personne. Cette liste n’existe que dans la démonstration.
accounts-cast-enter = Se connecter en tant que
accounts-cast-password = Ou avec e-mail et mot de passe
accounts-cast-runs = Qui coordonne, administre, protège les données
accounts-cast-receives = Qui reçoit et accompagne
accounts-cast-decides = La commission : secrétariat, présidence, membres
accounts-cast-sends = Qui signale

## For which body

accounts-acting-title = Pour quel organisme travaillez-vous maintenant ?
accounts-acting-text = Ce que vous faites vaut pour l’organisme choisi. Son nom reste toujours visible en haut.
accounts-acting-none = Vous ne faites partie d’aucun organisme aujourd’hui. Demandez une nouvelle invitation à la personne qui administre votre organisme.
accounts-acting-current = Organisme actuel
accounts-acting-choose = Travailler pour cet organisme

## The own account

accounts-name = Prénom et nom
accounts-name-missing = Saisissez le prénom et le nom, 120 caractères au maximum.
accounts-profession = Profession
accounts-profession-hint = Affichée à côté du nom, par exemple « assistante sociale ».
accounts-shortcuts = Raccourcis clavier actifs
accounts-shortcuts-hint = Désactivez-les si vous utilisez des commandes vocales ou appuyez sur des touches par erreur.
accounts-security = Connexion et sécurité
accounts-password-is-secret = Ne peut pas être lu, seulement changé
accounts-email-title = Changer d’adresse e-mail
accounts-email-hint = Vous vous connectez avec cette adresse et y recevez les avis.
accounts-email-taken = Cette adresse ne peut pas être utilisée. Saisissez-en une autre.
accounts-email-mail-subject = { $network } : adresse e-mail modifiée
accounts-email-mail-text =
    L’adresse e-mail de votre compte dans { $network } a été modifiée. Désormais, les messages vont à la nouvelle adresse.

    Si ce n’était pas vous, prévenez tout de suite la personne qui administre les utilisateurs de votre organisme.
accounts-password-title = Changer de mot de passe
accounts-password-others-end = Après le changement, vous restez connecté ici. Vos autres sessions se terminent.
accounts-password-present = Mot de passe actuel
accounts-present-wrong = Le mot de passe actuel est incorrect.
accounts-password-new = Nouveau mot de passe
accounts-password-hint = Au moins { $min } caractères, mieux { $advised } ou plus. Une phrase facile à retenir convient. Vous pouvez la coller.
accounts-password-again = Répétez le nouveau mot de passe

## Second factor

accounts-factor = Second code de connexion
accounts-factor-on = Actif : la connexion demande le mot de passe et un code du téléphone.
accounts-factor-off = Inactif : le mot de passe suffit pour se connecter.
accounts-factor-setup-title = Activer le second code de connexion
accounts-factor-why = Avec un second code, une personne qui connaît votre mot de passe ne peut pas entrer sans votre téléphone.
accounts-factor-wanted = Le second code est obligatoire pour les personnes qui travaillent pour :
accounts-factor-step-app = Ouvrez sur votre téléphone une application d’authentification. Beaucoup sont gratuites.
accounts-factor-step-scan = Scannez le carré ci-dessous avec l’application, ou saisissez la clé à la main.
accounts-factor-step-code = Saisissez ici les 6 chiffres affichés par l’application.
accounts-factor-square = Code carré contenant la clé pour l’application
accounts-factor-by-hand = Clé à saisir à la main :
accounts-factor-code-hint = 6 chiffres, ils changent toutes les 30 secondes.
accounts-factor-set = Activer
accounts-factor-remove-title = Supprimer le second code
accounts-factor-remove-text = Ensuite, le mot de passe suffira. Les codes de secours ne seront plus valables non plus.
accounts-factor-remove = Supprimer le second code
accounts-factor-new-phone = C’est pourquoi il ne peut pas être supprimé. Si vous changez de téléphone, demandez à la personne qui administre votre organisme.
accounts-recovery = Codes de secours
accounts-recovery-left =
    { $count ->
        [one] Il reste 1 code.
       *[other] Il reste { $count } codes.
    }
accounts-recovery-text = Sans votre téléphone, vous entrez avec l’un de ces codes. Chaque code ne sert qu’une fois. Gardez-les en lieu sûr, pas sur votre ordinateur de travail.
accounts-recovery-once = Copiez ou imprimez ces codes maintenant : vous ne les reverrez plus.
accounts-recovery-kept = J’ai conservé les codes
accounts-recovery-new = Nouveaux codes de secours
accounts-recovery-new-text = Les codes précédents ne seront plus valables.
accounts-recovery-make = Créer 10 nouveaux codes

## Sessions and proof

accounts-sessions = Sessions ouvertes
accounts-sessions-text = Les appareils sur lesquels vous êtes connecté
accounts-sessions-hint = Si vous ne reconnaissez pas une session, fermez-la et changez de mot de passe.
accounts-agent = Appareil
accounts-agent-unknown = Appareil inconnu
accounts-session-start = Début
accounts-session-seen = Dernière activité
accounts-session-here = Cet appareil
accounts-session-end = Fermer la session
accounts-session-end-others = Fermer toutes les autres sessions
accounts-prove-title = Confirmez que c’est vous
accounts-prove-text = Vous allez faire une opération sensible. Confirmez votre identité par un de ces moyens. La confirmation vaut 10 minutes.
accounts-prove-own = Vous êtes entré avec l’identité de votre organisme. Pour changer les voies d’accès à votre compte, montrez aussi quelque chose à vous : le mot de passe, un code ou une clé d’accès.
accounts-prove-bare = Votre compte n’a pas encore de mot de passe. Demandez à l’administrateur de votre organisme un lien pour en choisir un, puis réessayez.
accounts-prove-code = Code
accounts-prove-password-missing = Écrivez le mot de passe.
accounts-prove-password-wrong = Le mot de passe n’est pas juste.
accounts-prove-code-missing = Écrivez le code de l’application, ou un code de secours. Le mot de passe ne suffit pas ici.
accounts-prove-code-wrong = Le code n’est pas juste, ou il a déjà été utilisé.

## Invitations

accounts-invitation-title = Votre invitation
accounts-body = Organisme
accounts-duties = Fonctions
accounts-expires = Expire
accounts-expired = Expirée
accounts-invitation-known = Vous avez déjà un compte avec cette adresse. Saisissez votre mot de passe pour rejoindre aussi cet organisme.
accounts-invitation-accept = Accepter l’invitation
accounts-invitation-over-title = L’invitation n’est plus valable
accounts-invitation-over-text = Une invitation vaut 7 jours et une seule fois. Si vous l’avez déjà utilisée, connectez-vous. Sinon, demandez-en une nouvelle à la personne qui administre votre organisme.
accounts-invite-title = Inviter une personne
accounts-invite-text = La personne reçoit un lien valable 7 jours et choisit elle-même son mot de passe.
accounts-invite-email-hint = L’adresse professionnelle personnelle, pas une boîte commune.
accounts-invite-make = Créer l’invitation
accounts-invite-renew = Nouveau lien
accounts-invite-revoke = Annuler l’invitation
accounts-link-title = Lien de l’invitation
accounts-link-text = L’invitation part par e-mail à { $name }, à l’adresse { $email }. Si elle n’arrive pas, remettez vous-même ce lien. Quiconque l’a peut accepter l’invitation : ne le donnez à personne d’autre.
accounts-link-mailed = L’invitation part par courriel à { $name }, à l’adresse { $email }. Le délégué à la protection des données voit le registre de tous : le lien n’arrive qu’à cette personne, et ne se montre pas ici.
accounts-link = Lien
accounts-link-once = Vous ne le voyez que maintenant. Il sert une fois, jusqu’au { $day }.
accounts-mail-subject = Invitation à { $network }
accounts-mail-text =
    Ouvrez ce lien pour rejoindre { $network } :

    { $link }

    Le lien sert une fois, jusqu’au { $day }.
    Si vous n’attendiez pas ce message, ne faites rien.

## Administration of users

accounts-users-title = Utilisateurs
accounts-users-back = Retour aux utilisateurs
accounts-users-none = Aucun utilisateur ici. Supprimez le filtre ou invitez une personne.
accounts-waiting-title = Invitations en attente
accounts-members-title = Personnes de l’organisme
accounts-since = Compte créé
accounts-sessions-open =
    { $count ->
        [one] 1 session ouverte
       *[other] { $count } sessions ouvertes
    }
accounts-memberships = Organismes et fonctions
accounts-memberships-none = Cette personne ne fait partie d’aucun organisme.
accounts-from-day = Depuis le { $from }
accounts-from-to-day = Du { $from } au { $to }
accounts-duties-change = Modifier les fonctions
accounts-duties-hint = Ne donnez que les fonctions nécessaires au travail.
accounts-duties-missing = Choisissez au moins une fonction.
accounts-duties-kept = Ces fonctions restent aussi ; seul l’administrateur du réseau les modifie : { $duties }
accounts-unit = Unité
accounts-end-title = Mettre fin à l’appartenance
accounts-end-text = Après le dernier jour, la personne ne travaille plus pour cet organisme. Ce qu’elle a écrit reste.
accounts-end-day = Dernier jour
accounts-end-do = Mettre fin
accounts-end-before-start = Le dernier jour ne peut pas précéder le début.
accounts-account = Compte
accounts-sessions-end-text = Ferme les sessions de la personne sur tous les appareils. Elle pourra se reconnecter.
accounts-sessions-end-all = Fermer toutes les sessions
accounts-reset-give-text = Si la personne a perdu son mot de passe ou son téléphone, elle reçoit par e-mail un lien pour choisir un nouveau mot de passe. Assurez-vous d’abord que c’est bien cette personne qui le demande.
accounts-reset-factor = Supprimer aussi le second code de connexion
accounts-reset-factor-hint = Seulement si la personne n’a plus ni le téléphone ni les codes de secours. Si son organisme exige le second code, elle l’active de nouveau à la prochaine connexion.
accounts-reset-give = Envoyer le lien
accounts-reset-link-title = Lien pour un nouveau mot de passe
accounts-reset-link-mailed = Le lien part par e-mail à { $name }, à l’adresse { $email }.
accounts-reset-link-once = Il sert une fois, pendant { $hours } heures. Un lien envoyé auparavant n’est plus valable.
accounts-reset-link-by-hand = Si l’e-mail n’arrive pas, remettez vous-même ce lien à la personne. Vous ne le voyez que maintenant : ne le donnez à personne d’autre.
accounts-reset-link-hidden = Le lien ne se lit que dans l’e-mail, car la personne a aussi des fonctions que votre organisme ne peut pas donner.
accounts-reset-link-back = Revenir à la personne
accounts-reset-title = Choisissez un nouveau mot de passe
accounts-reset-for = Compte : { $email }
accounts-reset-text = Quand vous enregistrez, toutes vos sessions ouvertes se ferment. Ensuite, connectez-vous avec le nouveau mot de passe et, si vous l’utilisez, avec le second code.
accounts-reset-drops-factor = Ce lien supprime aussi le second code de connexion. Les codes de secours ne vaudront plus non plus.
accounts-reset-over-title = Le lien n’est plus valable
accounts-reset-over-text = Un lien pour un nouveau mot de passe vaut { $hours } heures et une seule fois. Si vous l’avez déjà utilisé, connectez-vous. Sinon, demandez-en un nouveau à la personne qui administre votre organisme.
accounts-reset-mail-subject = { $network } : choisissez un nouveau mot de passe
accounts-reset-mail-text =
    La personne qui administre les utilisateurs a préparé pour vous un lien pour choisir un nouveau mot de passe dans { $network } :

    { $link }

    Le lien sert une fois, pendant 24 heures. Ne le donnez à personne.
    Si vous ne l’avez pas demandé, ne l’utilisez pas et prévenez la personne qui administre votre organisme.
accounts-disable-text = La personne ne pourra plus se connecter pour aucun organisme, dès maintenant.
accounts-disable = Désactiver le compte
accounts-enable-text = La personne pourra de nouveau se connecter avec son mot de passe.
accounts-enable = Réactiver le compte

## The register of events

accounts-register-title = Registre des événements
accounts-register-text = Qui a fait quoi, et quand. Cette lecture est aussi enregistrée.
accounts-register-last = Dernier enregistrement : n° { $number }
accounts-register-chain = Chaque enregistrement est lié au précédent. La personne qui gère le serveur vérifie la chaîne avec « netmet verify ». Empreinte du dernier :
accounts-register-kind = Type d’événement
accounts-register-about-id = Identifiant de l’objet
accounts-register-id-hint = L’identifiant se trouve dans les détails de chaque ligne. On ne cherche pas de noms ici.
accounts-register-user-id = Identifiant de l’utilisateur
accounts-register-from = À partir du
accounts-register-to = Jusqu’au
accounts-register-none = Aucun événement avec ces filtres. Supprimez un filtre.
accounts-register-what = Quoi
accounts-register-when = Quand
accounts-register-who = Qui
accounts-register-about = À propos de
accounts-thing-body = Organisme
accounts-thing-commission = Commission
accounts-thing-feedback = Message au réseau
accounts-thing-import = Importation
accounts-thing-item = Point de l’ordre du jour
accounts-thing-invitation = Invitation
accounts-thing-mandate = Mandat de la commission
accounts-thing-network = Réseau
accounts-thing-person = Personne
accounts-thing-referral = Signalement
accounts-thing-search = Recherche
accounts-thing-session = Séance
accounts-thing-unit = Unité
accounts-thing-user = Utilisateur
accounts-register-details = Détails
accounts-register-ground = Fondement : { $ground }
accounts-register-machine = Le système
accounts-register-newest = Retour aux plus récents
accounts-register-older = Plus anciens

## Closed lists

password-fault-too-short = Le mot de passe est trop court : il faut au moins 12 caractères.
password-fault-too-long = Le mot de passe est trop long : 200 caractères au maximum.
password-fault-common = Ce mot de passe est très connu et se devine tout de suite. Choisissez-en un autre, par exemple une phrase.
password-fault-personal = Le mot de passe contient votre nom, votre adresse e-mail ou le nom du réseau. Choisissez-en un autre.
password-fault-not-the-same = Les deux mots de passe ne sont pas identiques. Saisissez deux fois le même.
user-state-active = Actif
user-state-invited = Invité
user-state-without-factor = Sans second code
user-state-disabled = Désactivé
user-state-ended = N’est plus membre
door-password = Mot de passe
door-code = Code
door-recovery-code = Code de secours
door-invitation = Invitation
door-demo = Démonstration
