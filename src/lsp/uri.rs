//! Addresses of documents, and the paths of their files.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// The path of a `file:` address; `None` of any other.
pub(super) fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let slash = rest.find('/')?;
    let host = &rest[..slash];
    let path = decoded(&rest[slash..])?;
    // `/C:/texts` where paths begin with the letter of a drive.
    let drive = path.as_bytes().get(2) == Some(&b':') && MAIN_SEPARATOR == '\\';
    Some(match (host, drive) {
        ("" | "localhost", true) => PathBuf::from(&path[1..]),
        ("" | "localhost", false) => PathBuf::from(path),
        _ => PathBuf::from(format!("//{host}{path}")),
    })
}

/// The path that a document is told by: of one that is no file, its name in `folder`.
pub(super) fn path_in(uri: &str, folder: &Path) -> PathBuf {
    path(uri).unwrap_or_else(|| {
        let name = uri.rsplit(['/', ':']).next().unwrap_or_default();
        folder.join(decoded(name).unwrap_or_else(|| name.to_owned()))
    })
}

/// The address of a file.
pub(super) fn of(path: &Path) -> String {
    let path = path.to_string_lossy().replace(MAIN_SEPARATOR, "/");
    let mut uri = String::from("file://");
    if !path.starts_with('/') {
        uri.push('/');
    }
    for &byte in path.as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for name in ["/a/نص عربي.txt", "/a b/100%.md", "/a/#?.po"] {
            let uri = of(Path::new(name));
            assert!(uri.is_ascii() && uri.starts_with("file:///"), "{uri}");
            assert_eq!(path(&uri), Some(PathBuf::from(name)));
        }
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(path("file:///a/%D9"), None, "no text");
        assert_eq!(path("file:///a/%"), None);
        let folder = Path::new("/w");
        assert_eq!(
            path_in("untitled:Untitled-1", folder),
            folder.join("Untitled-1")
        );
    }
}
