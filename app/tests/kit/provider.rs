//! An identity provider on this machine that lies when it is told to. The real one is in the browser stories.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::extract::{RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use kernel::ids::BodyId;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use web::{IdentityProvider, Secret};

use super::{Page, Person, TestApp};

pub const CLIENT: &str = "netmet-test";
const SECRET: &str = "a secret of the test";

/// What the provider does at the next exchange.
#[derive(Clone)]
pub struct Script {
    /// Claims that differ from a good token; `null` leaves one out.
    pub claims: BTreeMap<&'static str, Value>,
    pub algorithm: &'static str,
    /// Signs with a key that it does not publish.
    pub foreign_key: bool,
    /// Lines of its description that differ.
    pub described: BTreeMap<&'static str, Value>,
    /// Sends the one who asks for the description elsewhere.
    pub moved_to: Option<String>,
    pub long: bool,
}

struct Inside {
    issuer: String,
    script: Script,
    /// The challenge and nonce of the last way that began.
    challenge: String,
    nonce: String,
    now: i64,
    /// Paths it was asked for.
    asked: Vec<String>,
}

#[derive(Clone)]
pub struct Provider {
    inside: Arc<Mutex<Inside>>,
    running: Arc<tokio::task::JoinHandle<()>>,
}

impl Provider {
    #[expect(clippy::disallowed_methods, reason = "another program's pages, not ours")]
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let script = Script {
            claims: BTreeMap::new(),
            algorithm: "ES256",
            foreign_key: false,
            described: BTreeMap::new(),
            moved_to: None,
            long: false,
        };
        let (challenge, nonce) = (String::new(), String::new());
        let inside = Arc::new(Mutex::new(Inside { issuer, script, challenge, nonce, now: 0, asked: Vec::new() }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(description))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(Arc::clone(&inside));
        let running = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Self { inside, running: Arc::new(running) }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().expect("the provider")
    }

    /// As `netmet.toml` would name it.
    pub fn settings(&self) -> IdentityProvider {
        IdentityProvider {
            code: "office".to_owned(),
            label: ["Ufficio", "Office", "Bureau", "Amt"].map(str::to_owned),
            issuer: self.inside().issuer.clone(),
            client_id: CLIENT.to_owned(),
            client_secret: Secret::new(SECRET),
            scopes: vec!["profile".to_owned()],
            also_origins: Vec::new(),
            bodies: Vec::<BodyId>::new(),
            levels: Vec::new(),
            second_factor: vec!["mfa".to_owned(), "https://www.spid.gov.it/SpidL2".to_owned()],
        }
    }

    /// From now on the next tokens carry this claim.
    pub fn claims(&self, name: &'static str, value: impl Into<Value>) -> &Self {
        self.inside().script.claims.insert(name, value.into());
        self
    }

    pub fn plays(&self, change: impl FnOnce(&mut Script)) -> &Self {
        change(&mut self.inside().script);
        self
    }

    /// What it was asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.inside().asked.clone()
    }

    pub fn goes_down(&self) {
        self.running.abort();
    }

    /// Signs in there: takes what our page sent along and gives the address to come back to.
    pub fn lets_in(&self, app: &TestApp, leaving: &Page) -> String {
        let url = leaving.gets(200).attr("main a.button", "href");
        let asked = query(&url);
        assert_eq!(leaving.header("refresh"), Some(format!("0; url={url}").as_str()), "the browser goes by itself");
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["redirect_uri"], format!("{}/sign-in/from/office", app.settings.public_url));
        let mut inside = self.inside();
        inside.challenge.clone_from(&asked["code_challenge"]);
        inside.nonce.clone_from(&asked["nonce"]);
        inside.now = app.now().as_millis() / 1000;
        format!("/sign-in/from/office?state={}&code=a-code", asked["state"])
    }
}

impl Person {
    /// From the sign-in page to the provider.
    pub async fn leaves(&self) -> Page {
        self.opens("/sign-in").await.form("/sign-in/with/office").submit().await
    }

    /// In by the provider, as far as it goes.
    pub async fn enters_by(&self, app: &TestApp, provider: &Provider) -> Page {
        let back = provider.lets_in(app, &self.leaves().await);
        self.opens(&back).await
    }

    /// Links what the provider says to the own account.
    pub async fn links(&self, app: &TestApp, provider: &Provider) -> Page {
        let page = self.opens("/account/identities").await;
        let back = provider.lets_in(app, &page.form("/account/identities/link/office").submit().await);
        self.opens(&back).await
    }
}

/// The fields of an address; a space or `%` in one is spelled out.
pub fn query(url: &str) -> BTreeMap<String, String> {
    let (_, query) = url.split_once('?').expect("a query");
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).expect("a readable query");
    pairs.into_iter().collect()
}

async fn description(State(inside): State<Arc<Mutex<Inside>>>) -> Response {
    let mut inside = inside.lock().expect("the provider");
    inside.asked.push("description".to_owned());
    if let Some(to) = &inside.script.moved_to {
        return (StatusCode::FOUND, [(header::LOCATION, to.clone())]).into_response();
    }
    let issuer = &inside.issuer;
    let mut described = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    });
    for (name, value) in &inside.script.described {
        described[*name] = value.clone();
    }
    if inside.script.long {
        described["filling"] = Value::String("x".repeat(300 * 1024));
    }
    answer(&described)
}

async fn keys(State(inside): State<Arc<Mutex<Inside>>>) -> Response {
    inside.lock().expect("the provider").asked.push("keys".to_owned());
    let point = signing_key(false).verifying_key().to_encoded_point(false);
    let text = |bytes: Option<&p256::FieldBytes>| base64(bytes.expect("a point"));
    let key = json!({
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
        "x": text(point.x()), "y": text(point.y()),
    });
    answer(&json!({ "keys": [key] }))
}

async fn token(State(inside): State<Arc<Mutex<Inside>>>, headers: HeaderMap, RawForm(body): RawForm) -> Response {
    let mut inside = inside.lock().expect("the provider");
    inside.asked.push("token".to_owned());
    let sent: Vec<(String, String)> = serde_html_form::from_bytes(&body).expect("a form");
    let sent: BTreeMap<String, String> = sent.into_iter().collect();
    assert!(headers[header::AUTHORIZATION].to_str().expect("text").starts_with("Basic "), "the client proves itself");
    let challenge = base64(Sha256::digest(sent["code_verifier"].as_bytes()));
    if sent["code"] != "a-code" || challenge != inside.challenge {
        return (StatusCode::BAD_REQUEST, answer(&json!({ "error": "invalid_grant" }))).into_response();
    }
    let mut answered = json!({ "access_token": "nothing", "token_type": "Bearer" });
    answered["id_token"] = Value::String(identity_token(&inside));
    answer(&answered)
}

fn identity_token(inside: &Inside) -> String {
    let mut claims = json!({
        "iss": inside.issuer, "aud": CLIENT, "sub": "anna-at-the-office", "nonce": inside.nonce,
        "iat": inside.now, "exp": inside.now + 300, "auth_time": inside.now,
    });
    for (name, value) in &inside.script.claims {
        claims[*name] = value.clone();
    }
    claims.as_object_mut().expect("claims").retain(|_, value| !value.is_null());
    let head = json!({ "alg": inside.script.algorithm, "kid": "one", "typ": "JWT" });
    let signed = format!("{}.{}", base64(head.to_string().as_bytes()), base64(claims.to_string().as_bytes()));
    match inside.script.algorithm {
        "none" => format!("{signed}."),
        "HS256" => format!("{signed}.{}", base64(hmac(signed.as_bytes()))),
        _ => {
            let signature: Signature = signing_key(inside.script.foreign_key).sign(signed.as_bytes());
            format!("{signed}.{}", base64(signature.to_bytes()))
        }
    }
}

/// HMAC-SHA-256 with the client's secret, as a forger who knows it would sign.
fn hmac(text: &[u8]) -> Vec<u8> {
    let mut key = [0_u8; 64];
    key[..SECRET.len()].copy_from_slice(SECRET.as_bytes());
    let pad = |with: u8| key.iter().map(|byte| byte ^ with).collect::<Vec<u8>>();
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().to_vec()
}

fn signing_key(foreign: bool) -> SigningKey {
    let bytes = if foreign { [7; 32] } else { [9; 32] };
    SigningKey::from_bytes(&bytes.into()).expect("a key")
}

fn answer(json: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], json.to_string()).into_response()
}

/// Base64 for addresses, without padding.
pub fn base64(bytes: impl AsRef<[u8]>) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.as_ref().chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * at) & 63) as usize]));
        }
    }
    text
}
