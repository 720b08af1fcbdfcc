//! Encryption of what goes over a network, by rustls with the authorities that the system trusts.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::Address;
use crate::diag::Message;
use crate::project::{Failure, reason};

/// Whom a connection may be with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// Nothing is encrypted.
    Plain,
    /// Encrypted, whoever answers.
    Anybody,
    /// Encrypted; an authority vouches for the certificate, whatever name it has.
    Chain,
    /// Encrypted; an authority vouches for the certificate, and it has the name of the host.
    Full,
}

impl Trust {
    /// As `sslmode` says; where it says nothing, in the clear on this machine and with all care elsewhere.
    /// What libpq would do in the clear when it cannot be had otherwise is never done so.
    pub(super) fn of(mode: Option<&str>, is_local: bool, has_roots: bool) -> Option<Trust> {
        Some(match mode {
            None if is_local => Trust::Plain,
            None => Trust::Full,
            Some("disable") => Trust::Plain,
            Some("allow" | "prefer") if is_local => Trust::Plain,
            Some("require" | "allow" | "prefer") if has_roots => Trust::Chain,
            Some("require" | "allow" | "prefer") => Trust::Anybody,
            Some("verify-ca") => Trust::Chain,
            Some("verify-full") => Trust::Full,
            Some(_) => return None,
        })
    }
}

/// What encrypts the connection to an address.
///
/// # Errors
/// When the certificates of the authorities cannot be read.
pub(super) fn connector(address: &Address) -> Result<MakeRustlsConnect, Failure> {
    let provider = Arc::new(ring::default_provider());
    let failed = |error: Error| {
        let message = Message::new("termbase-tls").with("address", &*address.shown);
        Failure::new(message.with("reason", error.to_string()))
    };
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider));
    let builder = builder.with_safe_default_protocol_versions();
    let builder = builder.map_err(failed)?;
    let config = match address.trust {
        Trust::Plain | Trust::Anybody => {
            builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Lenient {
                    provider,
                    chain: None,
                }))
        }
        Trust::Chain => {
            let roots = Arc::new(roots(address.roots.as_deref())?);
            let chain =
                WebPkiServerVerifier::builder_with_provider(roots, Arc::clone(&provider)).build();
            let chain = chain.map_err(|it| failed(Error::General(it.to_string())))?;
            let chain = Some(chain);
            builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Lenient { provider, chain }))
        }
        Trust::Full => builder.with_root_certificates(roots(address.roots.as_deref())?),
    };
    Ok(MakeRustlsConnect::new(config.with_no_client_auth()))
}

/// The authorities of a file, or those that the system trusts.
fn roots(file: Option<&Path>) -> Result<RootCertStore, Failure> {
    let mut store = RootCertStore::empty();
    let Some(file) = file else {
        let found = rustls_native_certs::load_native_certs();
        store.add_parsable_certificates(found.certs);
        return Ok(store);
    };
    let shown = file.to_string_lossy();
    let bytes = fs::read(file).map_err(|it| unread(&shown, reason(&it)))?;
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes).collect();
    let certificates = certificates.map_err(|it| {
        unread(
            &shown,
            Message::new("reason-other").with("text", it.to_string()),
        )
    })?;
    let (added, _) = store.add_parsable_certificates(certificates);
    if added == 0 {
        return Err(unread(&shown, Message::new("termbase-no-roots")));
    }
    Ok(store)
}

fn unread(path: &str, reason: Message) -> Failure {
    let message = Message::new("cannot-read").with("path", path);
    Failure::new(message.with("reason", reason))
}

/// Takes certificates that the usual care would refuse: all of them, or those with another name.
#[derive(Debug)]
struct Lenient {
    provider: Arc<CryptoProvider>,
    chain: Option<Arc<WebPkiServerVerifier>>,
}

impl ServerCertVerifier for Lenient {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(chain) = &self.chain else {
            return Ok(ServerCertVerified::assertion());
        };
        let name_alone = |it: &Error| {
            matches!(
                it,
                Error::InvalidCertificate(
                    CertificateError::NotValidForName
                        | CertificateError::NotValidForNameContext { .. }
                )
            )
        };
        match chain.verify_server_cert(certificate, intermediates, name, ocsp, now) {
            Err(error) if name_alone(&error) => Ok(ServerCertVerified::assertion()),
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        let known = &self.provider.signature_verification_algorithms;
        known.supported_schemes()
    }
}
