namespace AmazonAds.Storage;

/// <summary>What every page must have before a store takes it.</summary>
internal static class PageCheck
{
    /// <summary>Refuses a page whose rows cannot be kept.</summary>
    /// <param name="write">The page.</param>
    /// <exception cref="ArgumentException">A row has no id or no JSON beside it.</exception>
    public static void Demand(PageWrite write)
    {
        var page = write.Page;
        var kind = write.Pass.Scope.Kind;
        if (page.Bodies.Count != page.Entities.Count) throw new ArgumentException("The page has rows without their JSON.", nameof(write));
        foreach (var entity in page.Entities)
        {
            if (string.IsNullOrEmpty(kind.IdOf(entity)))
                throw new ArgumentException($"The page has a row without {kind.IdName}.", nameof(write));
        }
    }
}
