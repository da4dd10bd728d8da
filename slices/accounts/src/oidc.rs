//! OpenID Connect: the way to the identity provider of a body, and the proof it sends back.
//!
//! Authorization code with PKCE; the answer counts only when state, nonce, issuer, audience, signature, times and level
//! are the ones asked for. Nothing is kept between requests but what [`Asked`] holds, sealed in the database.

mod check;
mod http;

use kernel::{Instant, Random};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreProviderMetadata,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
};
use serde::{Deserialize, Serialize};
use web::IdentityProvider;

use http::Outbound;

/// Why a proof at a provider came to nothing. The texts are for the log.
#[derive(Debug, thiserror::Error)]
pub enum ProviderFault {
    #[error("the provider does not answer: {0}")]
    Away(String),
    #[error("the answer of the provider is not believed: {0}")]
    NotBelieved(String),
    #[error("the level `{0}` is not one of those asked for")]
    TooLow(String),
}

/// How fresh the proof has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Freshness {
    /// The provider may know the person from a while ago.
    Any,
    /// The person proves it now, for a sensitive act.
    Now,
}

/// What the answer is compared with.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asked {
    nonce: String,
    verifier: String,
    freshness: Freshness,
    at: i64,
}

/// What the provider sends back in the address.
pub struct Answer<'a> {
    pub code: &'a str,
    /// The issuer by its own word (RFC 9207); empty when it does not say.
    pub issuer: &'a str,
}

/// Somebody, as the provider knows them.
pub struct Proved {
    pub subject: String,
    /// Two factors were shown there, by what the configuration says of levels and ways.
    pub second_factor: bool,
}

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// The provider as it describes itself now, with its keys.
struct Known {
    client: Client,
    outbound: Outbound,
    /// It promises to name itself in its answers.
    names_itself: bool,
}

async fn ask(provider: &IdentityProvider, back: &str) -> Result<Known, ProviderFault> {
    let outbound = Outbound::to(provider)?;
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|error| ProviderFault::Away(error.to_string()))?;
    // `discover_async` refuses a description of another issuer.
    let metadata = CoreProviderMetadata::discover_async(issuer, &outbound).await.map_err(http::fault)?;
    let methods = metadata.token_endpoint_auth_methods_supported();
    let in_the_body = methods.is_some_and(|methods| !methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
    let names_itself = outbound.names_itself();
    let back = RedirectUrl::new(back.to_owned()).map_err(|error| ProviderFault::Away(error.to_string()))?;
    let secret = ClientSecret::new(provider.client_secret.expose().to_owned());
    let client = CoreClient::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), Some(secret))
        .set_redirect_uri(back)
        .set_auth_type(if in_the_body { AuthType::RequestBody } else { AuthType::BasicAuth });
    Ok(Known { client, outbound, names_itself })
}

/// The address at the provider to which the browser goes, and what to keep for the answer. `back` is our own address.
pub async fn begin(
    provider: &IdentityProvider,
    back: &str,
    state: &str,
    freshness: Freshness,
    random: &Random,
    now: Instant,
) -> Result<(String, Asked), ProviderFault> {
    let known = ask(provider, back).await?;
    let asked = Asked { nonce: random.token(), verifier: random.token(), freshness, at: now.as_millis() };
    let (state, nonce) = (state.to_owned(), asked.nonce.clone());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(asked.verifier.clone()));
    let mut request = known
        .client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || CsrfToken::new(state), || Nonce::new(nonce))
        .set_pkce_challenge(challenge);
    for scope in provider.scopes.iter().filter(|scope| *scope != "openid") {
        request = request.add_scope(Scope::new(scope.clone()));
    }
    for level in &provider.levels {
        request = request.add_auth_context_value(AuthenticationContextClass::new(level.clone()));
    }
    if freshness == Freshness::Now {
        request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(std::time::Duration::ZERO);
    }
    let (url, _, _) = request.url();
    known.outbound.allows(url.as_str())?;
    Ok((url.into(), asked))
}

/// Exchanges the code for a proof and believes it, or not.
pub async fn finish(
    provider: &IdentityProvider,
    back: &str,
    asked: Asked,
    answer: Answer<'_>,
    now: Instant,
) -> Result<Proved, ProviderFault> {
    let known = ask(provider, back).await?;
    let silent = answer.issuer.is_empty() && !known.names_itself;
    if !silent && answer.issuer != provider.issuer {
        return Err(ProviderFault::NotBelieved(format!("the answer comes from `{}`", answer.issuer)));
    }
    let exchange = known
        .client
        .exchange_code(AuthorizationCode::new(answer.code.to_owned()))
        .map_err(|error| ProviderFault::Away(error.to_string()))?;
    let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(asked.verifier.clone()));
    let tokens = exchange.request_async(&known.outbound).await.map_err(http::exchange_fault)?;
    check::proof(provider, &known.client, &tokens, &asked, now)
}
