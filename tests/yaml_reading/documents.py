"""Documents by hand: every construct of YAML, and every way of getting it wrong."""

from __future__ import annotations

RIGHT = """
a: 1
=====
a: 1
b: two
c: [x, 'y', "z"]
=====
# nothing but a comment
=====
--- # a comment
=====
---
=====
--- a
=====
---
a: 1
...
=====
--- {a: 1}
... # the end
=====
%YAML 1.2
---
yes: no
=====
%YAML 1.1
---
[yes, No, ON, off, y, 010, 0o10, 1:30, 1:30.5, 0b11, 1_000]
=====
%TAG !e! tag:yaml.org,2002:
---
!e!str 12
=====
%FOO is not known
---
a
=====
- a
- b
=====
- - a
  - b
- - c
=====
-
  a: 1
-
- b
=====
a:
- b
- c
d: e
=====
a:
  - b
  -
  - c: d
    e: f
=====
a:
  b:
    c: d
  e: f
g: h
=====
? a
: b
? c
=====
? - a
  - b
: - c
=====
{a: 1, b: [c, {d: e}], "f":g, 'h': i, j, k: }
=====
[a: 1, b, ? c : d, "e": f, {g}, ]
=====
{
  "json": [1, -2.5e3, true, null, "\\u00e9\\n"],
	"tab": {}
}
=====
[]
=====
{a:b, c::d, e: :f}
=====
[a, [b, [c]], {}]
=====
a: |
  one
   two

  three
b: x
=====
a: >
  one
  two

  three
   more
  less
=====
a: |-
  stripped

b: |+
  kept

c: >-
  folded
  stripped
d: >+
  folded

=====
- |2
    two more
   one more
- >1-
  x
- |+3
     y
=====
|
top
level
=====
>

 leading
 lines
=====
a: | # a comment
  text # no comment
=====
a: |
b: c
=====
a: 'it''s
  two

  three'
=====
a: "x
  y \\
  z\\
  w \\t\\x41\\u00e9\\U0001f600\\"\\/\\\\ \\0\\a\\b\\e\\f\\n\\r\\v\\N\\_\\L\\P\\ \\	end"
=====
'a': "b"
"c d": 'e'
'': ''
=====
a: one
  two
    three

  four
=====
plain with 'quotes' and "more"
=====
a: b#c
d: e # f
=====
url: http://x.y/z?a=b&c=d#e
=====
a: -1
b: -c
=====
- -1
- --
- ?x
- :y
- a?b
- a,b
- x]y
=====
[1, 0, -0, +7, 007, 08, 1_000, 0x1F, -0xf, 0o17, 0b101, 12e03, 1e-3]
=====
[1., .5, -.5, +.5e+1, 1.5E+3, 1__0, 0_]
=====
[.inf, -.Inf, +.INF, .nan, .NaN, .NAN, inf, nan, 1e999]
=====
[true, True, TRUE, false, False, FALSE, yes, no, on, off, y, n, tRUE]
=====
[null, Null, NULL, ~, nUll, ]
=====
{a: , b: ~, c}
=====
[2020-01-31, 2020-1-31, 2020-01-31T01:02:03, 2020-01-31t01:02:03.5Z, 2020-01-31 1:02:03 +5]
=====
- 2020-01-31 01:02:03.1234567
- 2020-01-31 01:02:03.9999999
- 2020-01-31T01:02:03-05:30
- 2020-01-31  01:02:03  Z
- 2020-1-1 1:02:03
- 0001-01-01
- 20-01-01
=====
- 1:30
- 1.2.3
- 1,000
- 0x
- 0b2
- 0o8
- 1e
- e1
- 12:30:45
=====
- !!str 12
- !!str
- !!int "12"
- !!int " 12 "
- !!int 0x1f
- !!float 1
- !!float "1e3"
- !!float .inf
- !!bool yes
- !!bool "FALSE"
- !!null x
- !!null ''
- !!timestamp "2020-01-01"
- !!timestamp 2020-1-1
- !!binary aGVsbG8=
- !!binary ''
- !!binary |
  aGVs
  bG8=
- !!seq [a]
- !!map {a: 1}
- !!set {a, b}
- !!omap [a: 1, b: 2]
- !!pairs [a: 1, a: 2]
=====
- ! 12
- ! "12"
- ! [a]
- !<tag:yaml.org,2002:str> 12
- !<tag:yaml.org,2002:%69nt> "12"
=====
a: &x 1
b: *x
c: &y [*x, *x]
d: *y
=====
- &a a
- &a b
- *a
=====
&a key: &b value
*b : *a
=====
- &empty
- *empty
- !!str &e
- &f !!str 1
- *f
=====
base: &base {a: 1, b: 2}
one: {<<: *base, b: 3, c: 4}
two:
  <<: [{a: 5}, *base]
  d: 6
three:
  d: 7
  <<: *base
"<<": text
four: {"<<": 8}
=====
a: {<<: {<<: {b: 1}, c: 2}, d: 3}
e: {<<: {}, f: 1}
g: {<<: {h: 0}, f: 1, f: 2}
=====
=: a
b: {=: c}
=====
2: a
1.5: b
true: c
null: d
2020-01-01: e
[f, g]: h
=====
? |
  block key
: value
=====
"multi word key" : 1
a b c : 2
=====
a : 1
b  :   2
=====
x:
    - y:
        - z
    - w
=====
- a: 1
  b: 2

-   c: 3
    d: 4
# comment
- # comment
  e: 5
=====
{ # comment
  a: 1, # comment
  # comment
  b: 2
}
=====
[a
b,
c
]
=====
!!map
a: 1
=====
&anchor
a: 1
=====
--- !!str
12
=====
--- |
 a
=====
--- >-
 a
 b
=====
a: !!str &x b
c: &y !!int 3
d: [*x, *y]
=====
"a\\
 b"
=====
- "a"   
- 'b'   # c
=====
a: 'b'
...

=====
a: &x! y
"""
"""Texts that have a value."""

WRONG = """
a: b: c
=====
a
b: c
=====
a: 1
 b: 2
=====
a:
  b: 1
 c: 2
=====
- a
b
=====
- a
 - b
c
=====
a: - b
=====
a: b
- c
=====
{a: 1
=====
[a, b
=====
[a, b}
=====
{a: 1]
=====
]
=====
}
=====
[a, , b]
=====
{, a}
=====
[a] b
=====
{a: 1} {b: 2}
=====
'a
=====
"a
=====
"a\\qb"
=====
"\\x4"
=====
"\\u12"
=====
"\\U00110000"
=====
"\\
=====
'a' b
=====
'a': 'b' c
=====
@a
=====
a: `b
=====
%a
=====
a: %b
=====
a: |x
  y
=====
a: |0
  y
=====
a: |10
  y
=====
a: >+-
  y
=====
a: |
  
     
    b
   c
=====
a: |
     
  b
=====
|#c
=====
*a
=====
a: *b
=====
&
=====
*
=====
&a *a
=====
&a &b c
=====
!!str !!int 1
=====
!!int a
=====
!!int ''
=====
!!float x
=====
!!bool maybe
=====
!!timestamp x
=====
!!binary a
=====
!!binary \u00e9
=====
!!nothing 1
=====
!mine 1
=====
!e!x 1
=====
!<x 1
=====
!<> 1
=====
!!str, a
=====
!!str [a]
=====
!!seq {a: 1}
=====
!!map [a]
=====
!!omap [a]
=====
!!omap {a: 1}
=====
!!omap [a: 1, a: 2]
=====
!!pairs [{a: 1, b: 2}]
=====
!!set [a]
=====
!!python/object:os.system x
=====
!!python/object/apply:os.system [ls]
=====
a: 1
a: 2
=====
{1: a, 1.0: b}
=====
{a: 1, 'a': 2}
=====
{{a: 1}: b}
=====
{[{}]: b}
=====
<<: 1
=====
<<: [1]
=====
2020-13-01
=====
a: 2020-02-30
=====
2020-01-01T25:00:00
=====
2020-01-01T00:00:00+99:00
=====
a: 1
---
b: 2
=====
a
...
b
=====
--- a
--- b
=====
...
=====
%YAML 1.2
a: 1
=====
%YAML 1.2
=====
%YAML 2.0
---
=====
%YAML 1.2
%YAML 1.2
---
=====
%YAML x
---
=====
%TAG ! a
%TAG ! b
---
=====
%TAG x
---
=====
%
---
=====
	a
=====
a:	b
=====
a:
	b
=====
- a	- b
=====
? a
b
=====
? a : b
: c
- d
=====
a: 'b
---
c'
=====
a: "b
... 
c"
=====
a: b
... c
=====
a
: b
=====
"a
 b": c
=====
? {a}
: 1
=====
{<<: {}, f: 1, f: 2}
=====
a: {<<: {b: 1}, <<: {c: 1}}
=====
b: - c
=====
["a":b]
"""
"""Texts that have none."""


def documents(block: str) -> list[str]:
    """The documents of one of the texts above."""
    return block.removeprefix("\n").split("=====\n")


RARE = (
    "",
    " ",
    "\n\n",
    "\ufeffa: 1",
    "\ufeff",
    "a: 1\r\nb: 2\r\n",
    "a: 1\rb: 2\r",
    'a: "x\r\n  y"',
    "a: |\r\n  x\r\n  y\r\n",
    "a\x85b",
    "a: 'b\x85 c'",
    "a\u2028b",
    "'a\u2028 b\u2029'",
    "a: |\n x\u2028 y\n",
    "caf\u00e9: \u65e5\u672c \U0001f600",
    "&\u00e9 a",
    "[&a.b-c a, *a.b-c]",
    "\u00a0a",
    "a: b\u00a0",
    "\x00",
    "a: \x07",
    "'\x7f'",
    "\ud800",
    "\ufffe",
    "a" * 1020 + ": 1",
    "a" * 1030 + ": 1",
    "{" + "a" * 1030 + ": 1}",
    "? " + "a" * 1030 + "\n: 1",
    "[" * 100 + "]" * 100,
    "- " * 50 + "a",
    "{a: " * 50 + "}" * 50,
    "1" * 4000,
    "1" * 5000,
    "0x" + "f" * 300,
    "1." + "0" * 5000,
)
"""Texts with line ends, characters and lengths that are seldom."""
