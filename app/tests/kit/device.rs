//! A device with passkeys, in software: it answers as its script says, right or wrong.

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::provider::base64;
use super::{Page, Person, TestApp};

/// Flags of the answer: somebody was there, and was recognised; the last one says that a key comes along.
const PRESENT: u8 = 0x01;
const RECOGNISED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

#[derive(Clone)]
pub struct Device {
    key: SigningKey,
    id: Vec<u8>,
    /// The owner as the site named them when the key was made.
    handle: String,
    pub counter: u32,
    pub origin: String,
    pub site: String,
    pub recognises: bool,
}

/// What the server asked.
pub struct Asked {
    pub ceremony: String,
    question: Value,
}

impl Device {
    pub fn new(app: &TestApp) -> Self {
        let random: [u8; 32] = app.random.bytes();
        Self {
            key: SigningKey::from_bytes(&random.into()).expect("a key"),
            id: app.random.bytes::<20>().to_vec(),
            handle: String::new(),
            counter: 1,
            origin: app.settings.public_url.replace("127.0.0.1", "localhost"),
            site: "localhost".to_owned(),
            recognises: true,
        }
    }

    fn client_data(&self, kind: &str, asked: &Asked) -> String {
        let challenge = &asked.question["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string()
    }

    fn head(&self, flags: u8) -> Vec<u8> {
        let recognised = if self.recognises { RECOGNISED } else { 0 };
        let mut head = Sha256::digest(self.site.as_bytes()).to_vec();
        head.push(flags | PRESENT | recognised);
        head.extend(self.counter.to_be_bytes());
        head
    }

    /// Makes a key and says which.
    pub fn registers(&mut self, asked: &Asked) -> String {
        asked.question["user"]["id"].as_str().expect("an owner").clone_into(&mut self.handle);
        let mut data = self.head(WITH_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
        data.extend(&self.id);
        let point = self.key.verifying_key().to_encoded_point(false);
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(point.x().expect("a point"));
        data.extend([0x22, 0x58, 0x20]);
        data.extend(point.y().expect("a point"));
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.extend([0x58, u8::try_from(data.len()).expect("short")]);
        object.extend(data);
        let client = self.client_data("webauthn.create", asked);
        let response =
            json!({ "clientDataJSON": base64(client), "attestationObject": base64(object), "transports": [] });
        self.answer(&response)
    }

    /// Proves that it has the key.
    pub fn proves(&mut self, asked: &Asked) -> String {
        self.counter += 1;
        let (data, client) = (self.head(0), self.client_data("webauthn.get", asked));
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "clientDataJSON": base64(client), "authenticatorData": base64(data),
            "signature": base64(signature.to_der().as_bytes()), "userHandle": self.handle,
        });
        self.answer(&response)
    }

    fn answer(&self, response: &Value) -> String {
        let id = base64(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {},
            "authenticatorAttachment": "platform",
        })
        .to_string()
    }
}

impl Person {
    /// Asks the server for a question, as the page's script does.
    pub async fn is_asked(&self, path: &str) -> Asked {
        let page = self.signed(path, &[]).await;
        page.gets(200);
        let asking: Value = serde_json::from_slice(page.bytes()).expect("a question");
        let ceremony = asking["ceremony"].as_str().expect("a ceremony").to_owned();
        Asked { ceremony, question: asking["question"].clone() }
    }

    /// Adds a passkey of this device to the own account.
    pub async fn adds_passkey(&self, device: &mut Device) -> Page {
        let asked = self.is_asked("/account/passkeys/begin").await;
        let answer = device.registers(&asked);
        let form = [("ceremony", asked.ceremony.as_str()), ("answer", &answer), ("name", "telefono")];
        let page = self.signed("/account/passkeys", &form).await;
        self.follow(page).await
    }

    /// Answers a question at the door.
    pub async fn answers(&self, asked: &Asked, answer: &str) -> Page {
        let form = [("ceremony", asked.ceremony.as_str()), ("answer", answer), ("back", "")];
        let page = self.signed("/sign-in/passkey", &form).await;
        self.follow(page).await
    }

    /// In with a passkey alone.
    pub async fn enters_with(&self, device: &mut Device) -> Page {
        let asked = self.is_asked("/sign-in/passkey/begin").await;
        let answer = device.proves(&asked);
        self.answers(&asked, &answer).await
    }
}
