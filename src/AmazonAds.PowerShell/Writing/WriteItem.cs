using AmazonAds.Connections;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>One input of a writing cmdlet, read and found whole.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Connection">The connection.</param>
/// <param name="ProfileId">The profile.</param>
/// <param name="Id">The entity's id; null for a create.</param>
/// <param name="Edit">What is to be written.</param>
/// <param name="Entity">The entity that was piped in; null when none was.</param>
/// <param name="Source">What came in.</param>
internal sealed record WriteItem(
    EntityKind Kind, AdsConnection Connection, string ProfileId, string? Id, EntityEdit Edit, AdsEntity? Entity, object Source)
{
    /// <summary>What it is about, in words, for <c>-WhatIf</c> and <c>-Confirm</c>.</summary>
    public string Target
    {
        get
        {
            var name = Entity is null ? null : Kind.Field("Name")?.Of(Entity) ?? Kind.Field("KeywordText")?.Of(Entity);
            var called = name is null ? string.Empty : $" '{name}'";
            return Id is null ? $"new {Kind.Noun} of profile {ProfileId}" : $"{Kind.Noun} {Id}{called} of profile {ProfileId}";
        }
    }
}
