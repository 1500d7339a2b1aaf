//! What a look-up in the table of resource types costs, beside the same look-up in a `HashMap` of the standard
//! library that was filled before, which the table spares every start.
//!
//! `cargo bench --bench table` prints the mean over all names in nanoseconds, the best of several rounds.

#![allow(clippy::print_stdout, reason = "the times are what it prints")]

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Instant;

use infra::cfn::table::{self, Property, Resource};

const ROUNDS: usize = 9;

fn main() {
    let cold = Instant::now();
    black_box(table::resource("AWS::EC2::VPC"));
    println!("the first look-up: {} ns", cold.elapsed().as_nanos());

    let filling = Instant::now();
    let types: HashMap<&str, Resource> = table::resources().map(|it| (it.cfn_type(), it)).collect();
    println!("filling a map of {} types: {} ns", types.len(), filling.elapsed().as_nanos());
    let classes: HashMap<(&str, &str), Resource> = table::modules()
        .flat_map(table::classes)
        .map(|resource| ((resource.module(), resource.class()), resource))
        .collect();
    let properties: Vec<(Resource, Property)> =
        types.values().flat_map(|resource| resource.properties().map(|it| (*resource, it))).collect();
    let by_name: HashMap<(&str, &str), Property> =
        properties.iter().map(|(resource, it)| ((resource.cfn_type(), it.name()), *it)).collect();

    compare(
        "a resource type",
        types.len(),
        types.keys(),
        |name| table::resource(name),
        |name| types.get(*name),
    );
    compare(
        "a class of a module",
        classes.len(),
        classes.keys(),
        |(module, class)| table::class(module, class),
        |name| classes.get(*name),
    );
    compare(
        "a property of a type",
        properties.len(),
        properties
            .iter()
            .map(|(resource, it)| (resource, it.name(), resource.cfn_type()))
            .collect::<Vec<_>>()
            .iter(),
        |(resource, name, _)| resource.property(name),
        |(_, name, cfn_type)| by_name.get(&(*cfn_type, *name)),
    );
}

/// Prints what a look-up of each key costs in the table and in a map.
fn compare<K: Copy, A, B>(
    what: &str,
    count: usize,
    keys: impl Iterator<Item = K> + Clone,
    in_table: impl Fn(K) -> A,
    in_map: impl Fn(&K) -> B,
) {
    let best = |look_up: &dyn Fn(K)| {
        (0..ROUNDS).map(|_| nanoseconds(keys.clone(), count, look_up)).fold(f64::MAX, f64::min)
    };
    let table = best(&|key| {
        black_box(in_table(key));
    });
    let map = best(&|key| {
        black_box(in_map(&key));
    });
    println!("{what}: {table:.0} ns in the table, {map:.0} ns in a map ({count} names)");
}

fn nanoseconds<K>(keys: impl Iterator<Item = K>, count: usize, look_up: &dyn Fn(K)) -> f64 {
    let start = Instant::now();
    keys.for_each(look_up);
    start.elapsed().as_nanos() as f64 / count as f64
}
