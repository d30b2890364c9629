namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>A cmdlet as its assembly describes it.</summary>
internal sealed record CmdletModel(
    string Verb,
    string Noun,
    string? DefaultParameterSet,
    IReadOnlyList<ParameterModel> Parameters,
    IReadOnlyList<string> OutputTypes)
{
    internal string Name => $"{Verb}-{Noun}";

    /// <summary>The parameter sets by name, the default one first; a cmdlet without named sets has one, all parameters.</summary>
    internal IReadOnlyList<string> ParameterSets
    {
        get
        {
            var named = Parameters
                .SelectMany(parameter => parameter.Sets)
                .Select(set => set.Name)
                .Where(name => name != ParameterSetModel.All)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(name => !string.Equals(name, DefaultParameterSet, StringComparison.OrdinalIgnoreCase))
                .ThenBy(name => name, StringComparer.OrdinalIgnoreCase)
                .ToList();
            return named.Count == 0 ? [ParameterSetModel.All] : named;
        }
    }

    /// <summary>
    /// The parameters of one set in the order a syntax line gives them: by position, then the mandatory ones,
    /// then the rest as declared.
    /// </summary>
    internal IReadOnlyList<(ParameterModel Parameter, ParameterSetModel Set)> InSet(string name) =>
    [
        .. from parameter in Parameters
           let set = parameter.In(name)
           where set is not null
           orderby set.Position ?? int.MaxValue, !set.Mandatory, parameter.IsCommon
           select (parameter, set),
    ];
}
