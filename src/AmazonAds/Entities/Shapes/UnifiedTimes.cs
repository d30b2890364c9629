namespace AmazonAds.Entities.Shapes;

/// <summary>The times that every row of Ads API v1 carries, as the extended data of other APIs.</summary>
internal static class UnifiedTimes
{
    /// <summary>The members of both times.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="of">The extended data of a row; makes it where there is none.</param>
    public static Member<T>[] Members<T>(Func<T, ExtendedData> of)
        where T : AdsObject =>
    [
        new MappedMember<T>("creationDateTime", (item, moment) =>
        {
            of(item).CreationDateTime = moment;
            return true;
        }),
        new MappedMember<T>("lastUpdatedDateTime", (item, moment) =>
        {
            of(item).LastUpdateDateTime = moment;
            return true;
        }),
    ];
}
