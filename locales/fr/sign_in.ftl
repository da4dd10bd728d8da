### Other ways in: passkeys, and the identity provider of a body.

## Passkeys

accounts-sign-in-passkey = Se connecter avec une clé d’accès (passkey)
accounts-prove-passkey = Confirmer avec une clé d’accès
accounts-code-recovery-hint = Un de vos codes de secours, si vous n’avez pas votre clé d’accès.
accounts-recovery-code = Code de secours
accounts-factor-passkey = Inactif : après le mot de passe, il faut une clé d’accès.
accounts-passkeys = Clés d’accès (passkeys)
accounts-passkeys-count =
    { $count ->
        [0] Aucune
        [one] { $count } clé
       *[other] { $count } clés
    }
accounts-passkeys-what = Avec une clé d’accès, vous entrez sans mot de passe : votre téléphone ou votre ordinateur vous reconnaît par l’empreinte, le visage ou le code PIN. L’empreinte et le visage restent dans l’appareil.
accounts-passkey-new = Ajouter une clé
accounts-passkey-needs = Pour ajouter une clé, il faut un navigateur à jour avec JavaScript, à l’adresse { $origin }.
accounts-passkey-no-name = Les clés d’accès ne fonctionnent que si l’adresse du réseau est un nom et non un numéro.
accounts-passkey-instead = Utiliser le second code de connexion
accounts-passkey-name = Nom de la clé
accounts-passkey-name-hint = Pour la reconnaître plus tard, par exemple « téléphone de travail ».
accounts-passkey-add = Ajouter cet appareil
accounts-passkey-stopped = Aucune clé n’est arrivée. Réessayez ou utilisez un autre moyen.
accounts-passkey-refused-title = La clé d’accès n’a pas été acceptée
accounts-passkey-refused-text = La réponse de l’appareil n’est pas valable ou est arrivée trop tard. Réessayez ou utilisez un autre moyen.
accounts-passkey-too-many = Vous avez déjà beaucoup de clés. Retirez-en une que vous n’utilisez pas, puis réessayez.
accounts-passkey-known = Cette clé est déjà enregistrée.
accounts-last-way-in = C’est votre seul moyen d’entrer. Ajoutez-en d’abord un autre.
accounts-added-on = Ajoutée le { $day }
accounts-used-on = dernière utilisation : { $when }
accounts-remove = Retirer

## Identity providers

accounts-sign-in-provider = Se connecter avec l’identité de votre organisme
accounts-identities = Identité de l’organisme
accounts-identities-count =
    { $count ->
        [0] Non liée
        [one] Liée
       *[other] { $count } liées
    }
accounts-identities-what = Si vous liez l’identité que vous utilisez dans votre organisme, vous pouvez aussi entrer avec elle.
accounts-identities-none = Ce réseau ne propose pas la connexion avec l’identité d’un organisme.
accounts-identity-link = Lier votre identité
accounts-identity-link-text = Vous allez sur la page de votre organisme, vous vous y connectez et vous revenez ici automatiquement.
accounts-identity-link-do = Lier { $provider }
accounts-identity-unlink = Délier
accounts-prove-provider = Confirmer avec { $provider }
accounts-invitation-provider = Ou sans mot de passe
accounts-invitation-provider-text = Vous pouvez accepter l’invitation avec l’identité que vous utilisez dans votre organisme. Ensuite vous entrez avec elle.
accounts-provider-leave-title = Vers la page de connexion
accounts-provider-leave-text = Nous vous envoyons à la page de connexion de { $provider }. Après la connexion, vous revenez ici.
accounts-provider-leave-go = Continuer
accounts-provider-trouble-title = La connexion n’a pas réussi
accounts-provider-trouble-away = le service de connexion ne répond pas. Réessayez plus tard, ou utilisez le mot de passe ou une clé d’accès.
accounts-provider-trouble-not-believed = la réponse du service de connexion n’est pas valable. Réessayez. Si cela se répète, prévenez la personne qui administre le réseau.
accounts-provider-trouble-too-low = le niveau de sécurité utilisé est trop bas. Connectez-vous de nouveau avec le niveau demandé, par exemple SPID de niveau 2 ou CIE.
accounts-provider-trouble-given-up = la connexion a été interrompue.
accounts-provider-trouble-over = cette connexion n’est plus valable : elle a expiré, a déjà servi ou a commencé dans un autre navigateur. Recommencez.
accounts-provider-trouble-unknown = cette identité n’est liée à aucun compte. Connectez-vous d’une autre façon et liez-la sur la page de votre compte. Si vous n’avez pas de compte, demandez une invitation à la personne qui administre votre organisme.
accounts-provider-trouble-taken = cette identité est déjà liée à un compte.
accounts-provider-trouble-kept = Ce que vous aviez écrit n’est pas perdu.
accounts-provider-trouble-instead = Revenir

## What was done, the register, notices

done-passkey-added = Clé d’accès ajoutée.
done-passkey-removed = Clé d’accès retirée.
done-identity-linked = Identité liée. Vous pouvez maintenant entrer aussi avec elle.
done-identity-unlinked = Identité déliée.
event-passkey-added = Clé d’accès ajoutée
event-passkey-removed = Clé d’accès retirée
event-identity-linked = Identité d’un organisme liée
event-identity-unlinked = Identité d’un organisme déliée
notice-way-in-changed = Les moyens d’entrer dans votre compte ont changé. Si ce n’était pas vous, prévenez tout de suite la personne qui administre votre organisme.
door-passkey = Clé d’accès
door-provider = Identité de l’organisme
