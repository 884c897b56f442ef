/// The C libraries below, as they are at run time: a property each, beside what uses it.
package enum SystemLibraries {}
