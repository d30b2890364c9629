namespace AmazonAds.Tests.HelpBuilder;

internal static class SamplePages
{
    internal const string SetSample = """
        # Set-AdsSample

        ## SYNOPSIS

        Changes a sample.

        ## SYNTAX

        ```powershell
        Set-AdsSample [-Id] <String> [-PassThru] [-WhatIf] [-Confirm] [<CommonParameters>]
        ```

        ## DESCRIPTION

        The *first* paragraph with `code` & [a link](https://example.com/a),
        over two lines.

        - one
        - two

        ## EXAMPLES

        ### Example 1: Change one

        ```powershell
        Set-AdsSample 1 |
            Format-List
        ```

        It changes.

        ## PARAMETERS

        ### -Id

        The id.

        ### -PassThru

        Gives it back.

        ## INPUTS

        ### String

        Ids.

        ## OUTPUTS

        ### None

        ## NOTES

        Take <care>.

        ## RELATED LINKS

        - [Get-AdsSample](Get-AdsSample.md)
        - [Reference](https://example.com/reference)
        """;
}
