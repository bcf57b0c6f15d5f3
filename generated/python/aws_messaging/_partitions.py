"""The partitions of AWS: groups of regions that share accounts and host names.

Transcribed from botocore's ``partitions.json``; a test compares the two.
"""

from __future__ import annotations


class Partition:
    """One partition.

    Attributes:
        name: ``aws``, ``aws-cn`` ...
        beginnings: how the names of its regions begin; a word, a hyphen and digits follow.
        pseudo_region: the name for the partition as a whole, if there is one.
        suffix: end of its host names.
        dualstack_suffix: end of host names that are reached by IPv6 too.
        global_region: the region of what is not of one region.
    """

    __slots__ = (
        "beginnings",
        "dualstack_suffix",
        "global_region",
        "name",
        "pseudo_region",
        "suffix",
    )

    def __init__(
        self,
        name: str,
        beginnings: str,
        pseudo_region: str | None,
        suffix: str,
        dualstack_suffix: str,
        global_region: str,
    ) -> None:
        self.name = name
        self.beginnings = tuple(beginnings.split())
        self.pseudo_region = pseudo_region
        self.suffix = suffix
        self.dualstack_suffix = dualstack_suffix
        self.global_region = global_region

    def has(self, region: str) -> bool:
        """Whether a region is in it, or would be, if there were one of this name."""
        if region == self.pseudo_region:
            return True
        for beginning in self.beginnings:
            if region.startswith(beginning):
                word, _, number = region[len(beginning) :].partition("-")
                if word and number.isdecimal():
                    return True
        return False


PARTITIONS = tuple(
    Partition(*row)
    for row in (
        (
            "aws",
            "us- eu- ap- sa- ca- me- af- il- mx-",
            "aws-global",
            "amazonaws.com",
            "api.aws",
            "us-east-1",
        ),
        (
            "aws-cn",
            "cn-",
            "aws-cn-global",
            "amazonaws.com.cn",
            "api.amazonwebservices.com.cn",
            "cn-northwest-1",
        ),
        (
            "aws-eusc",
            "eusc-de-",
            None,
            "amazonaws.eu",
            "api.amazonwebservices.eu",
            "eusc-de-east-1",
        ),
        (
            "aws-iso",
            "us-iso-",
            "aws-iso-global",
            "c2s.ic.gov",
            "api.aws.ic.gov",
            "us-iso-east-1",
        ),
        (
            "aws-iso-b",
            "us-isob-",
            "aws-iso-b-global",
            "sc2s.sgov.gov",
            "api.aws.scloud",
            "us-isob-east-1",
        ),
        (
            "aws-iso-e",
            "eu-isoe-",
            "aws-iso-e-global",
            "cloud.adc-e.uk",
            "api.cloud-aws.adc-e.uk",
            "eu-isoe-west-1",
        ),
        (
            "aws-iso-f",
            "us-isof-",
            "aws-iso-f-global",
            "csp.hci.ic.gov",
            "api.aws.hci.ic.gov",
            "us-isof-south-1",
        ),
        (
            "aws-us-gov",
            "us-gov-",
            "aws-us-gov-global",
            "amazonaws.com",
            "api.aws",
            "us-gov-west-1",
        ),
    )
)


def partition_of(region: str) -> Partition:
    """The partition that a region is in; ``aws`` for one that is like no other."""
    return next((p for p in PARTITIONS if p.has(region)), PARTITIONS[0])
