//! How a network is divided into subnets.
//!
//! Blocks are cut off one behind the other, each aligned to its own size, as the AWS CDK does it: what a
//! small block leaves in front of a large one stays unused. Wishes with a mask are placed first, in their
//! order; those without share what is left in equal parts.

use std::net::Ipv4Addr;

use ipnet::{Ipv4Net, Ipv4Subnets};

/// The mask of the largest VPC or subnet that AWS allows: /16, 65536 addresses.
pub const LARGEST_BLOCK: u8 = 16;
/// The mask of the smallest VPC or subnet that AWS allows: /28, 16 addresses.
pub const SMALLEST_BLOCK: u8 = 28;

/// How many addresses a block of this mask has.
pub fn size_of(prefix: u8) -> u64 {
    1 << 32_u8.saturating_sub(prefix)
}

/// How many addresses a range has.
pub fn addresses_of(range: &Ipv4Net) -> u64 {
    size_of(range.prefix_len())
}

/// A few ranges for messages: "`10.0.0.0/24`, `10.0.1.0/25` and 2 more".
pub fn describe_ranges(ranges: &[Ipv4Net]) -> String {
    const SHOWN: usize = 4;
    if ranges.is_empty() {
        return "nothing".to_owned();
    }
    let shown: Vec<String> = ranges.iter().take(SHOWN).map(|range| format!("`{range}`")).collect();
    match ranges.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// A block that was cut out of a network, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is for.
    pub name: String,
    /// The range.
    pub range: Ipv4Net,
}

/// A network with what is taken of it.
#[derive(Clone, Debug)]
pub struct Space {
    network: Ipv4Net,
    taken: Vec<Block>,
    /// The first address behind everything that was placed.
    next: u64,
}

impl Space {
    /// A network of which nothing is taken.
    pub fn new(network: Ipv4Net) -> Space {
        Space { network, taken: Vec::new(), next: start(&network) }
    }

    /// The whole network.
    pub fn network(&self) -> Ipv4Net {
        self.network
    }

    /// What is taken, in the order in which it was.
    pub fn taken(&self) -> &[Block] {
        &self.taken
    }

    /// Takes the next block of this mask, behind all that is taken; nothing when it does not fit.
    pub fn place(&mut self, name: &str, prefix: u8) -> Option<Ipv4Net> {
        let range = self.next_block(prefix)?;
        self.taken.push(Block { name: name.to_owned(), range });
        self.next = start(&range) + addresses_of(&range);
        Some(range)
    }

    /// Takes a range, wherever it lies in the network.
    ///
    /// # Errors
    /// The block that is in the way.
    pub fn take(&mut self, name: &str, range: Ipv4Net) -> Result<(), Block> {
        if let Some(block) = self.overlapping(&range) {
            return Err(block.clone());
        }
        self.taken.push(Block { name: name.to_owned(), range });
        self.next = self.next.max(start(&range) + addresses_of(&range));
        Ok(())
    }

    /// The first block that shares addresses with a range.
    pub fn overlapping(&self, range: &Ipv4Net) -> Option<&Block> {
        self.taken.iter().find(|block| block.range.contains(range) || range.contains(&block.range))
    }

    /// Whether a range lies in the network.
    pub fn contains(&self, range: &Ipv4Net) -> bool {
        self.network.contains(range)
    }

    /// How many more blocks of this mask fit behind all that is taken.
    pub fn fits(&self, prefix: u8) -> u64 {
        match self.next_block(prefix) {
            Some(block) => (self.end() - start(&block)) / addresses_of(&block),
            None => 0,
        }
    }

    /// The mask with which `count` equal blocks fill what is left behind all that is taken.
    /// Nothing where not even single addresses are left for all.
    pub fn share(&self, count: u64) -> Option<u8> {
        let each = self.end().saturating_sub(self.next).checked_div(count)?;
        let bits = u8::try_from(each.checked_ilog2()?).ok()?;
        32_u8.checked_sub(bits)
    }

    /// Everything that is not taken, as few ranges as possible, in order. Gaps are part of it.
    pub fn free(&self) -> Vec<Ipv4Net> {
        let mut taken: Vec<Ipv4Net> =
            self.taken.iter().map(|block| block.range).filter(|it| self.contains(it)).collect();
        taken.sort_by_key(start);
        let mut free = Vec::new();
        let mut from = start(&self.network);
        for range in taken {
            free.extend(cover(from, start(&range)));
            from = from.max(start(&range) + addresses_of(&range));
        }
        free.extend(cover(from, self.end()));
        free
    }

    /// What is left behind all that is taken: only this can still be placed.
    pub fn rest(&self) -> Vec<Ipv4Net> {
        cover(self.next, self.end())
    }

    /// The first free block of this mask, gaps included.
    pub fn first_free(&self, prefix: u8) -> Option<Ipv4Net> {
        let hole = self.free().into_iter().find(|range| range.prefix_len() <= prefix)?;
        Ipv4Net::new(hole.network(), prefix).ok()
    }

    fn next_block(&self, prefix: u8) -> Option<Ipv4Net> {
        if prefix > 32 || prefix < self.network.prefix_len() {
            return None;
        }
        let size = size_of(prefix);
        let from = self.next.div_ceil(size) * size;
        if from + size > self.end() {
            return None;
        }
        Ipv4Net::new(address(from)?, prefix).ok()
    }

    /// The first address behind the network.
    fn end(&self) -> u64 {
        start(&self.network) + addresses_of(&self.network)
    }
}

fn start(range: &Ipv4Net) -> u64 {
    u64::from(u32::from(range.network()))
}

fn address(number: u64) -> Option<Ipv4Addr> {
    u32::try_from(number).ok().map(Ipv4Addr::from)
}

/// The aligned ranges that cover the addresses from `from` up to, not including, `to`.
fn cover(from: u64, to: u64) -> Vec<Ipv4Net> {
    if from >= to {
        return Vec::new();
    }
    match (address(from), address(to - 1)) {
        (Some(first), Some(last)) => Ipv4Subnets::new(first, last, 0).collect(),
        _ => Vec::new(),
    }
}

/// A subnet that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The name of the subnet.
    pub name: String,
    /// The group that it belongs to: all subnets of a group have the same mask.
    pub group: String,
    /// The mask, or nothing to share what the others leave.
    pub prefix: Option<u8>,
}

/// What stands against a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// No network could grant it: AWS knows no subnets of this size.
    Mask,
    /// The network is too small.
    Space,
}

/// Why wishes cannot all be granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// What stands against them.
    pub obstacle: Obstacle,
    /// What is wrong: lowercase, no full stop.
    pub message: String,
    /// What is free and what would fit.
    pub hints: Vec<String>,
}

/// Cuts the wished subnets out of a network. The ranges come in the order of the wishes.
///
/// # Errors
/// When a mask is out of bounds, or a subnet does not fit: which one, what is free, and what would fit.
pub fn lay_out(network: Ipv4Net, wishes: &[Wish]) -> Result<Vec<Ipv4Net>, Misfit> {
    check_masks(network, wishes)?;
    let mut space = Space::new(network);
    let mut ranges: Vec<Option<Ipv4Net>> = vec![None; wishes.len()];
    for (wish, range) in wishes.iter().zip(&mut ranges) {
        let Some(prefix) = wish.prefix else { continue };
        let placed = space.place(&wish.name, prefix);
        *range = Some(placed.ok_or_else(|| too_full(&space, wishes, wish, prefix))?);
    }
    let open = wishes.iter().filter(|wish| wish.prefix.is_none()).count() as u64;
    if open > 0 {
        let shared = space.share(open).filter(|prefix| *prefix <= SMALLEST_BLOCK);
        let prefix = shared.ok_or_else(|| too_small(&space, wishes, open))?;
        for (wish, range) in wishes.iter().zip(&mut ranges).filter(|(wish, _)| wish.prefix.is_none()) {
            *range =
                Some(space.place(&wish.name, prefix).ok_or_else(|| too_full(&space, wishes, wish, prefix))?);
        }
    }
    Ok(ranges.into_iter().flatten().collect())
}

fn check_masks(network: Ipv4Net, wishes: &[Wish]) -> Result<(), Misfit> {
    let bounds = LARGEST_BLOCK..=SMALLEST_BLOCK;
    for wish in wishes {
        let Some(prefix) = wish.prefix else { continue };
        let group = &wish.group;
        if !bounds.contains(&prefix) {
            let near =
                prefix.clamp(LARGEST_BLOCK.max(network.prefix_len()).min(SMALLEST_BLOCK), SMALLEST_BLOCK);
            return Err(Misfit {
                obstacle: Obstacle::Mask,
                message: format!("the subnets of `{group}` cannot be /{prefix}"),
                hints: vec![format!(
                    "a subnet is between /{LARGEST_BLOCK} (65536 addresses) and /{SMALLEST_BLOCK} (16 addresses); the nearest is `{near}`"
                )],
            });
        }
        if prefix < network.prefix_len() {
            return Err(Misfit {
                obstacle: Obstacle::Space,
                message: format!(
                    "a /{prefix} subnet of `{group}` is larger than the whole network `{network}`"
                ),
                hints: fitting(network, wishes, Some(wish)),
            });
        }
    }
    Ok(())
}

/// A subnet of a given mask does not fit behind the others.
fn too_full(space: &Space, wishes: &[Wish], wish: &Wish, prefix: u8) -> Misfit {
    let count = space.taken().len();
    let rest = space.rest();
    let left: u64 = rest.iter().map(addresses_of).sum();
    let mut hints = vec![match rest.is_empty() {
        true => format!("the {count} subnets before it fill the network"),
        false => format!(
            "left behind the {count} subnets before it: {} ({left} addresses)",
            describe_ranges(&rest)
        ),
    }];
    hints.extend(fitting(space.network(), wishes, Some(wish)));
    Misfit {
        obstacle: Obstacle::Space,
        message: format!(
            "subnet `{}` (/{prefix}, {} addresses) does not fit into `{}`",
            wish.name,
            size_of(prefix),
            space.network()
        ),
        hints,
    }
}

/// The subnets without a mask would be smaller than AWS allows.
fn too_small(space: &Space, wishes: &[Wish], open: u64) -> Misfit {
    let rest = space.rest();
    let left: u64 = rest.iter().map(addresses_of).sum();
    let first = wishes.iter().find(|wish| wish.prefix.is_none()).map_or("", |wish| wish.name.as_str());
    let message = match space.share(open) {
        Some(prefix) => format!(
            "the {open} subnets without a mask, from `{first}` on, would be /{prefix} in `{}`, and the smallest subnet is /{SMALLEST_BLOCK}",
            space.network()
        ),
        None => format!(
            "nothing of `{}` is left for the {open} subnets without a mask, from `{first}` on",
            space.network()
        ),
    };
    let mut hints = Vec::new();
    if !space.taken().is_empty() {
        hints.push(format!(
            "left behind the subnets with a mask: {} ({left} addresses)",
            describe_ranges(&rest)
        ));
    }
    hints.extend(fitting(space.network(), wishes, None));
    Misfit { obstacle: Obstacle::Space, message, hints }
}

/// What would fit: another mask for the group, or a larger network.
fn fitting(network: Ipv4Net, wishes: &[Wish], culprit: Option<&Wish>) -> Vec<String> {
    let mut hints = Vec::new();
    if let Some(culprit) = culprit.filter(|wish| wish.prefix.is_some())
        && let Some(prefix) = fitting_mask(network, wishes, culprit)
    {
        hints.push(format!("a mask of `{prefix}` for `{}` would fit", culprit.group));
    }
    let larger = (LARGEST_BLOCK..network.prefix_len()).rev().find(|prefix| holds(network, *prefix, wishes));
    match larger.and_then(|prefix| Ipv4Net::new(network.addr(), prefix).ok()) {
        Some(larger) => hints.push(format!("a network of /{}, such as `{}`, would hold them all", larger.prefix_len(), larger.trunc())),
        None if hints.is_empty() => hints.push(format!(
            "no network holds them all, a VPC is at most /{LARGEST_BLOCK}: ask for fewer zones, fewer groups or smaller subnets"
        )),
        None => {}
    }
    hints
}

/// The largest block that the whole group of a wish can have so that everything fits.
fn fitting_mask(network: Ipv4Net, wishes: &[Wish], culprit: &Wish) -> Option<u8> {
    let from = culprit.prefix?.saturating_add(1).max(LARGEST_BLOCK);
    (from..=SMALLEST_BLOCK).find(|prefix| {
        let changed = wishes.iter().map(|wish| match wish.group == culprit.group {
            true => Some(*prefix),
            false => wish.prefix,
        });
        fits_all(network, changed)
    })
}

fn holds(network: Ipv4Net, prefix: u8, wishes: &[Wish]) -> bool {
    let Ok(network) = Ipv4Net::new(network.addr(), prefix) else { return false };
    fits_all(network.trunc(), wishes.iter().map(|wish| wish.prefix))
}

/// Whether blocks of these masks fit into a network, those without a mask sharing the rest.
fn fits_all(network: Ipv4Net, prefixes: impl Iterator<Item = Option<u8>>) -> bool {
    let mut space = Space::new(network);
    let mut open = 0;
    for prefix in prefixes {
        match prefix {
            None => open += 1,
            Some(prefix) if space.place("", prefix).is_none() => return false,
            Some(_) => {}
        }
    }
    open == 0 || space.share(open).is_some_and(|prefix| prefix <= SMALLEST_BLOCK)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn net(text: &str) -> Ipv4Net {
        text.parse().unwrap()
    }

    fn wishes(groups: &[(&str, Option<u8>)], zones: usize) -> Vec<Wish> {
        let of_group = |(name, prefix): &(&str, Option<u8>)| {
            let (name, prefix) = ((*name).to_owned(), *prefix);
            (1..=zones).map(move |zone| Wish {
                name: format!("{name}Subnet{zone}"),
                group: name.clone(),
                prefix,
            })
        };
        groups.iter().flat_map(of_group).collect()
    }

    fn texts(ranges: &[Ipv4Net]) -> Vec<String> {
        ranges.iter().map(Ipv4Net::to_string).collect()
    }

    #[test]
    fn masks_come_first_and_the_rest_is_shared() {
        let groups = [("rest", None), ("small", Some(28)), ("more", None), ("medium", Some(26))];
        let ranges = lay_out(net("10.3.0.0/20"), &wishes(&groups, 2)).unwrap();
        assert_eq!(
            texts(&ranges),
            [
                "10.3.2.0/23",
                "10.3.4.0/23",
                "10.3.0.0/28",
                "10.3.0.16/28",
                "10.3.6.0/23",
                "10.3.8.0/23",
                "10.3.0.64/26",
                "10.3.0.128/26"
            ]
        );
    }

    #[test]
    fn a_misfit_tells_what_is_left_and_what_fits() {
        let error = lay_out(net("10.0.0.0/24"), &wishes(&[("a", Some(25)), ("b", Some(26))], 2)).unwrap_err();
        assert_eq!(error.message, "subnet `bSubnet1` (/26, 64 addresses) does not fit into `10.0.0.0/24`");
        assert_eq!(
            error.hints,
            [
                "the 2 subnets before it fill the network",
                "a network of /23, such as `10.0.0.0/23`, would hold them all"
            ]
        );
        let error = lay_out(net("10.0.1.0/24"), &wishes(&[("a", Some(25))], 3)).unwrap_err();
        assert_eq!(
            error.hints,
            [
                "the 2 subnets before it fill the network",
                "a mask of `26` for `a` would fit",
                "a network of /23, such as `10.0.0.0/23`, would hold them all"
            ]
        );
    }

    #[test]
    fn subnets_without_a_mask_are_not_smaller_than_allowed() {
        let error = lay_out(net("10.0.0.0/27"), &wishes(&[("a", None), ("b", None)], 2)).unwrap_err();
        assert!(error.message.contains("would be /29"), "{}", error.message);
        assert_eq!(error.hints, ["a network of /26, such as `10.0.0.0/26`, would hold them all"]);
    }

    #[test]
    fn free_ranges_have_the_gaps() {
        let mut space = Space::new(net("10.0.0.0/24"));
        space.place("a", 28);
        space.place("b", 26);
        assert_eq!(texts(&space.free()), ["10.0.0.16/28", "10.0.0.32/27", "10.0.0.128/25"]);
        assert_eq!(texts(&space.rest()), ["10.0.0.128/25"]);
        assert_eq!(space.fits(27), 4);
        assert_eq!(space.first_free(28).unwrap(), net("10.0.0.16/28"));
    }

    #[test]
    fn an_overlap_names_the_block_in_the_way() {
        let mut space = Space::new(net("10.0.0.0/16"));
        space.take("a", net("10.0.4.0/24")).unwrap();
        assert_eq!(space.take("b", net("10.0.4.128/25")).unwrap_err().name, "a");
        assert_eq!(space.take("b", net("10.0.0.0/20")).unwrap_err().name, "a");
        space.take("b", net("10.0.5.0/24")).unwrap();
    }

    #[test]
    fn every_mask_ends_in_ranges_or_a_misfit() {
        for network in ["0.0.0.0/0", "255.255.255.255/32", "255.255.255.240/28", "10.0.0.0/16", "0.0.0.0/1"] {
            for prefix in (0..=u8::MAX).map(Some).chain([None]) {
                for zones in [0, 1, 3, 5000] {
                    let wishes = wishes(&[("a", prefix), ("b", None)], zones);
                    if let Ok(ranges) = lay_out(net(network), &wishes) {
                        assert_eq!(ranges.len(), wishes.len());
                        let mut space = Space::new(net(network));
                        assert!(ranges.iter().all(|range| space.contains(range)));
                        if zones < 10 {
                            assert!(ranges.iter().all(|range| space.take("", *range).is_ok()));
                        }
                    }
                }
            }
        }
    }
}
