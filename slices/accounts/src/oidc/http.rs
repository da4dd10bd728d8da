//! What leaves the server towards a provider: only to its own addresses, following no redirect, for a short time and a
//! small answer.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use openidconnect::core::CoreErrorResponseType;
use openidconnect::{
    AsyncHttpClient, DiscoveryError, HttpRequest, HttpResponse, RequestTokenError, StandardErrorResponse, http as parts,
};
use web::IdentityProvider;

use super::ProviderFault;

const PATIENCE: Duration = Duration::from_secs(8);
const CONNECT: Duration = Duration::from_secs(3);
/// Descriptions, keys and tokens are a few kilobytes.
const MOST: usize = 256 * 1024;
/// What a provider writes in its description when it names itself in its answers (RFC 9207).
const NAMES_ITSELF: &str = "authorization_response_iss_parameter_supported";

#[derive(Debug, thiserror::Error)]
pub enum HttpFault {
    #[error(transparent)]
    Client(#[from] reqwest::Error),
    #[error("`{0}` is not an address of this provider")]
    Elsewhere(String),
    #[error("the answer is longer than {MOST} bytes")]
    TooLong,
    #[error("the answer cannot be read: {0}")]
    Unreadable(#[from] parts::Error),
}

/// The way to one provider.
pub struct Outbound {
    client: reqwest::Client,
    /// `scheme://host:port` of the issuer and of what the configuration adds.
    origins: Vec<String>,
    names_itself: AtomicBool,
}

impl Outbound {
    pub fn to(provider: &IdentityProvider) -> Result<Self, ProviderFault> {
        let away = |error: reqwest::Error| ProviderFault::Away(error.to_string());
        let here = provider.issuer.starts_with("http://");
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT)
            .timeout(PATIENCE)
            .https_only(!here);
        if here {
            builder = builder.no_proxy();
        }
        let addresses = std::iter::once(&provider.issuer).chain(&provider.also_origins);
        let origins = addresses.filter_map(|address| origin(address)).collect();
        let client = builder.build().map_err(away)?;
        Ok(Self { client, origins, names_itself: AtomicBool::new(false) })
    }

    /// Refuses an address that the configuration does not know.
    pub fn allows(&self, url: &str) -> Result<(), ProviderFault> {
        match origin(url) {
            Some(origin) if self.origins.contains(&origin) => Ok(()),
            _ => Err(ProviderFault::NotBelieved(HttpFault::Elsewhere(url.to_owned()).to_string())),
        }
    }

    /// Did the description that passed here promise that answers name their issuer?
    pub fn names_itself(&self) -> bool {
        self.names_itself.load(Ordering::Relaxed)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let url = request.uri().to_string();
        if self.allows(&url).is_err() {
            return Err(HttpFault::Elsewhere(url));
        }
        let request = reqwest::Request::try_from(request)?;
        let mut answer = self.client.execute(request).await?;
        let mut body = Vec::new();
        while let Some(piece) = answer.chunk().await? {
            if body.len() + piece.len() > MOST {
                return Err(HttpFault::TooLong);
            }
            body.extend_from_slice(&piece);
        }
        self.look(&body);
        let mut response = parts::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        Ok(response.body(body)?)
    }

    /// The library has no field for this line of the description.
    fn look(&self, body: &[u8]) {
        let described: Option<serde_json::Value> = serde_json::from_slice(body).ok();
        if described.is_some_and(|described| described[NAMES_ITSELF] == serde_json::Value::Bool(true)) {
            self.names_itself.store(true, Ordering::Relaxed);
        }
    }
}

impl<'c> AsyncHttpClient<'c> for Outbound {
    type Error = HttpFault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

/// `https://login.example.it:443` of any address there.
fn origin(address: &str) -> Option<String> {
    let url = reqwest::Url::parse(address).ok()?;
    Some(format!("{}://{}:{}", url.scheme(), url.host_str()?, url.port_or_known_default()?))
}

pub fn fault(error: DiscoveryError<HttpFault>) -> ProviderFault {
    match error {
        DiscoveryError::Request(error) => sent(error),
        DiscoveryError::Validation(reason) => ProviderFault::NotBelieved(reason),
        other => ProviderFault::Away(other.to_string()),
    }
}

type TokenFault = RequestTokenError<HttpFault, StandardErrorResponse<CoreErrorResponseType>>;

pub fn exchange_fault(error: TokenFault) -> ProviderFault {
    match error {
        RequestTokenError::Request(error) => sent(error),
        // An unknown or used code, a wrong secret.
        RequestTokenError::ServerResponse(answer) => ProviderFault::NotBelieved(format!("{:?}", answer.error())),
        RequestTokenError::Parse(error, _) => ProviderFault::NotBelieved(error.to_string()),
        RequestTokenError::Other(reason) => ProviderFault::NotBelieved(reason),
    }
}

fn sent(error: HttpFault) -> ProviderFault {
    match error {
        HttpFault::Elsewhere(_) => ProviderFault::NotBelieved(error.to_string()),
        other => ProviderFault::Away(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use web::Secret;

    use super::*;

    fn provider() -> IdentityProvider {
        IdentityProvider {
            code: "office".to_owned(),
            label: ["", "", "", ""].map(str::to_owned),
            issuer: "https://login.example.it/realm".to_owned(),
            client_id: "netmet".to_owned(),
            client_secret: Secret::new("x"),
            scopes: Vec::new(),
            also_origins: vec!["https://keys.example.it".to_owned()],
            bodies: Vec::new(),
            levels: Vec::new(),
            second_factor: Vec::new(),
        }
    }

    #[test]
    fn only_addresses_of_the_provider_are_asked() {
        let outbound = Outbound::to(&provider()).unwrap();
        for address in ["https://login.example.it/token", "https://login.example.it:443/x", "https://keys.example.it/k"]
        {
            assert!(outbound.allows(address).is_ok(), "{address}");
        }
        for address in [
            "http://login.example.it/token",
            "https://login.example.it:8443/token",
            "https://login.example.it@evil.example/token",
            "https://login.example.it.evil.example/token",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "",
        ] {
            assert!(outbound.allows(address).is_err(), "{address}");
        }
    }
}
