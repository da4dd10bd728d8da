### Other ways in: passkeys, and the identity provider of a body.

## Passkeys

accounts-sign-in-passkey = Sign in with a passkey
accounts-prove-passkey = Confirm with a passkey
accounts-code-recovery-hint = One of your recovery codes, if you do not have your passkey with you.
accounts-recovery-code = Recovery code
accounts-factor-passkey = Off: after the password you need a passkey.
accounts-passkeys = Passkeys
accounts-passkeys-count =
    { $count ->
        [0] None
        [one] 1 passkey
       *[other] { $count } passkeys
    }
accounts-passkeys-what = With a passkey you come in without a password: your phone or computer recognises you by fingerprint, face or PIN. Fingerprint and face stay on the device.
accounts-passkey-new = Add a passkey
accounts-passkey-needs = To add a passkey you need an up-to-date browser with JavaScript, at the address { $origin }.
accounts-passkey-no-name = Passkeys only work when the address of the network is a name, not a number.
accounts-passkey-instead = Use the second sign-in code
accounts-passkey-name = Name of the passkey
accounts-passkey-name-hint = So that you recognise it later, for example “work phone”.
accounts-passkey-add = Add this device
accounts-passkey-stopped = No passkey arrived. Try again, or use another way.
accounts-passkey-refused-title = The passkey was not accepted
accounts-passkey-refused-text = The answer of the device is not valid or came too late. Try again, or use another way.
accounts-passkey-too-many = You have many passkeys already. Remove one you do not use, then try again.
accounts-passkey-known = This passkey is registered already.
accounts-last-way-in = This is your only way in. Add another one first.
accounts-added-on = Added on { $day }
accounts-used-on = last used: { $when }
accounts-remove = Remove

## Identity providers

accounts-sign-in-provider = Sign in with the identity of your organisation
accounts-identities = Identity of your organisation
accounts-identities-count =
    { $count ->
        [0] Not linked
        [one] Linked
       *[other] { $count } linked
    }
accounts-identities-what = If you link the identity you use in your organisation, you can come in with it as well.
accounts-identities-none = This network offers no sign-in with the identity of an organisation.
accounts-identity-link = Link your identity
accounts-identity-link-text = You go to the page of your organisation, sign in there and come back here by yourself.
accounts-identity-link-do = Link { $provider }
accounts-identity-unlink = Unlink
accounts-prove-provider = Confirm with { $provider }
accounts-invitation-provider = Or without a password
accounts-invitation-provider-text = You can accept the invitation with the identity you use in your organisation. From then on you come in with it.
accounts-provider-leave-title = To the sign-in page
accounts-provider-leave-text = We send you to the sign-in page of { $provider }. After signing in you come back here.
accounts-provider-leave-go = Continue
accounts-provider-trouble-title = Sign-in did not work
accounts-provider-trouble-away = the sign-in service does not answer. Try again later, or use your password or a passkey.
accounts-provider-trouble-not-believed = the answer of the sign-in service is not valid. Try again. If it happens again, tell the person who administers the network.
accounts-provider-trouble-too-low = the security level you used is too low. Sign in again with the required level, for example SPID level 2 or CIE.
accounts-provider-trouble-given-up = sign-in was stopped.
accounts-provider-trouble-over = this sign-in is no longer valid: it expired, was used already or began in another browser. Start again.
accounts-provider-trouble-unknown = this identity is not linked to any account. Sign in another way and link it on your account page. If you have no account, ask the person who administers your organisation for an invitation.
accounts-provider-trouble-taken = this identity is linked to an account already.
accounts-provider-trouble-kept = What you had typed is not lost.
accounts-provider-trouble-instead = Go back

## What was done, the register, notices

done-passkey-added = Passkey added.
done-passkey-removed = Passkey removed.
done-identity-linked = Identity linked. From now on you can come in with it as well.
done-identity-unlinked = Identity unlinked.
event-passkey-added = Passkey added
event-passkey-removed = Passkey removed
event-identity-linked = Identity of an organisation linked
event-identity-unlinked = Identity of an organisation unlinked
notice-way-in-changed = The ways into your account were changed. If it was not you, tell the person who administers your organisation at once.
door-passkey = Passkey
door-provider = Identity of the organisation
