namespace AmazonAds.Batching;

/// <summary>How the items of a write stand in its request.</summary>
public enum WriteEnvelope
{
    /// <summary>In an object, as the array of the kind's collection.</summary>
    Collection,

    /// <summary>As a bare array.</summary>
    Array,

    /// <summary>Only their ids, in the filter by own id: a delete.</summary>
    IdFilter,

    /// <summary>Not at all: the id of the one item ends the path, as in a DELETE.</summary>
    Path,

    /// <summary>Only their ids, as an array of the member that names them: a delete of Ads API v1.</summary>
    IdList,
}
