//! Reading IPv4 ranges, with precise reasons where a text is none.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

/// Why a text is not an IPv4 range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeError {
    /// What is wrong: lowercase, no full stop.
    pub message: String,
    /// What was probably meant, or what a range looks like.
    pub hint: String,
}

const EXAMPLE: &str = "a range looks like `10.0.0.0/16`";

/// Reads a range such as `10.0.0.0/16`: an address, a slash, and how many leading bits are fixed. All other
/// bits must be zero.
///
/// # Errors
/// When the text is not a range; the error says what was probably meant.
pub fn parse_range(text: &str) -> Result<Ipv4Net, RangeError> {
    let range = parse_loose_range(text)?;
    let whole = range.trunc();
    if whole == range {
        return Ok(range);
    }
    Err(fail(
        format!("`{text}` is not the start of a range: bits behind the first {} are set", range.prefix_len()),
        format!("did you mean `{whole}`?"),
    ))
}

/// The range of the same size that starts at the address of a loose range, or behind it; nothing where the addresses
/// end before.
pub fn next_range(loose: Ipv4Net) -> Option<Ipv4Net> {
    if loose.trunc() == loose {
        return Some(loose);
    }
    let behind = u32::from(loose.broadcast()).checked_add(1)?;
    Ipv4Net::new(Ipv4Addr::from(behind), loose.prefix_len()).ok()
}

/// Reads a range whose address may stand in the middle of it.
///
/// # Errors
/// When the text is not a range; the error says what was probably meant.
pub fn parse_loose_range(text: &str) -> Result<Ipv4Net, RangeError> {
    let Some((address, mask)) = text.split_once('/') else {
        return Err(match parse_address(text) {
            Ok(address) => fail(
                format!("`{text}` is an address, not a range: its mask is missing"),
                format!("did you mean `{address}/32`, or a range such as `{address}/16`?"),
            ),
            Err(_) => fail(format!("`{text}` is not an IPv4 range"), EXAMPLE.to_owned()),
        });
    };
    let address = parse_address(address)
        .map_err(|error| fail(format!("`{text}` is not an IPv4 range: {}", error.message), error.hint))?;
    let well_formed = (1..=2).contains(&mask.len()) && mask.bytes().all(|byte| byte.is_ascii_digit());
    let prefix = mask.parse::<u8>().ok().filter(|prefix| well_formed && *prefix <= 32);
    let Some(range) = prefix.and_then(|prefix| Ipv4Net::new(address, prefix).ok()) else {
        let message =
            format!("`{text}` is not an IPv4 range: its mask `/{mask}` is not a number from 0 to 32");
        return Err(fail(message, EXAMPLE.to_owned()));
    };
    Ok(range)
}

/// Reads an address such as `10.0.0.1`.
///
/// # Errors
/// When the text is not an address.
pub fn parse_address(text: &str) -> Result<Ipv4Addr, RangeError> {
    if let Ok(address) = text.parse() {
        return Ok(address);
    }
    let parts: Vec<&str> = text.split('.').collect();
    let numbers: Option<Vec<u64>> = parts.iter().map(|part| part.parse().ok()).collect();
    let hint = match numbers.as_deref() {
        Some(numbers) if numbers.len() != 4 => {
            format!("an address has 4 numbers, this has {}", numbers.len())
        }
        Some(numbers) => match numbers.iter().find(|number| **number > 255) {
            Some(number) => format!("every number is at most 255, not {number}"),
            None => format!("write it without leading zeros: `{}`", joined(numbers)),
        },
        None => "an address looks like `10.0.0.1`".to_owned(),
    };
    Err(fail(format!("`{text}` is not an IPv4 address"), hint))
}

fn joined(numbers: &[u64]) -> String {
    numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(".")
}

fn fail(message: String, hint: String) -> RangeError {
    RangeError { message, hint }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(text: &str) -> String {
        parse_range(text).map_or_else(|error| error.hint, |range| range.to_string())
    }

    #[test]
    fn reads_ranges() {
        assert_eq!(hint("10.0.0.0/16"), "10.0.0.0/16");
        assert_eq!(hint("0.0.0.0/0"), "0.0.0.0/0");
        assert_eq!(hint("10.1.2.3/32"), "10.1.2.3/32");
    }

    #[test]
    fn says_what_was_meant() {
        assert_eq!(hint("10.0.0.5/16"), "did you mean `10.0.0.0/16`?");
        assert_eq!(hint("10.0.0.0"), "did you mean `10.0.0.0/32`, or a range such as `10.0.0.0/16`?");
        assert_eq!(hint("10.0.0/16"), "an address has 4 numbers, this has 3");
        assert_eq!(hint("10.0.0.256/16"), "every number is at most 255, not 256");
        assert_eq!(hint("10.0.00.0/16"), "write it without leading zeros: `10.0.0.0`");
        for text in
            ["", "/", "x", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/99999999999", "10.0.0.0/016"]
        {
            assert!(parse_range(text).is_err(), "{text}");
        }
    }
}
